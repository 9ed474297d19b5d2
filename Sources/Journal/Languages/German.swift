extension Language {
  static let german = Language(
    name: "German",
    statuses: [
      (
        .stage(.saved),
        [
          "gemerkt", "vorgemerkt", "gespeichert", "geplant", "Entwurf", "im Entwurf",
          "in Vorbereitung", "vorbereitet", "Merkliste", "Wunschliste", "merken", "interessant",
          "noch nicht beworben", "nicht beworben", "noch nicht abgeschickt", "noch nicht gesendet",
          "noch nicht verschickt", "zu bewerben", "bewerben", "Bewerbung geplant",
          "Bewerbung in Vorbereitung", "Bewerbung schreiben", "noch bewerben",
          "Anschreiben schreiben", "favorit", "Recherche", "zu erledigen",
        ]
      ),
      (
        .stage(.applied),
        [
          "Bewerbung geschickt",
          "beworben", "habe mich beworben", "Bewerbung gesendet", "Bewerbung verschickt",
          "Bewerbung abgeschickt", "Bewerbung eingereicht", "Bewerbung versendet",
          "Bewerbung versandt", "Bewerbung abgesendet", "Bewerbung raus", "Bewerbung ist raus",
          "gesendet", "verschickt", "abgeschickt", "eingereicht", "versendet", "versandt",
          "abgesendet", "online beworben", "initiativ beworben", "Initiativbewerbung",
          "Initiativbewerbung gesendet", "Unterlagen eingereicht", "Unterlagen geschickt",
          "Unterlagen verschickt", "per Mail beworben", "erneut beworben",
        ]
      ),
      (
        .open,
        [
          "offen", "aktiv", "laufend", "läuft", "läuft noch", "neu", "pausiert", "zurückgestellt",
          "im Prozess", "noch offen", "schwebend", "noch kein Angebot", "noch keine Absage",
          "noch kein Gespräch", "noch keine Einladung", "noch keine Entscheidung", "auf Eis",
          "ruht", "in Bearbeitung", "in Arbeit", "on hold", "auf Eis gelegt", "liegt auf Eis",
          "auf Hold", "in der Warteschleife", "Warteschleife", "in Warteposition",
          "zurückgestellt worden",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "automatische Antwort", "automatische Eingangsbestätigung", "automatische Bestätigung",
          "Bestätigung erhalten", "Bestätigungsmail", "Bestätigungsmail bekommen",
          "Eingangsbestätigung bekommen", "Eingangsbestätigung per Mail", "Eingangsbestätigung da",
          "auf der Shortlist", "in der Vorauswahl", "Vorauswahl",

          "Eingangsbestätigung", "Eingangsbestätigung erhalten", "Eingang bestätigt",
          "Eingang wurde bestätigt", "Empfang bestätigt", "Empfangsbestätigung",
          "Bewerbung eingegangen", "eingegangen", "in Prüfung", "wird geprüft", "Antwort erhalten",
          "Rückmeldung erhalten", "Antwort bekommen", "Rückmeldung bekommen",
          "in der engeren Auswahl", "engere Auswahl", "in engerer Auswahl", "vorausgewählt",
          "in Sichtung", "gesichtet", "angesehen",
        ]
      ),
      (
        .stage(.screen),
        [
          "Telefoninterview", "Telefongespräch", "Telefonat", "Erstgespräch", "Kennenlerngespräch",
          "Kennenlernen", "Vorgespräch", "Telefontermin", "Personalergespräch", "HR-Gespräch",
          "erstes Telefonat", "telefonisches Vorgespräch", "Kurzinterview",
        ]
      ),
      (
        .stage(.assessment),
        [
          "Einstellungstest", "Eignungstest", "Assessment-Center", "Assessmentcenter",
          "Probeaufgabe", "Testaufgabe", "Hausaufgabe", "Fallstudie", "Onlinetest",
          "Programmieraufgabe", "Auswahltest", "Fachtest", "Arbeitsprobe",
        ]
      ),
      (
        .stage(.interview),
        [
          "Schnuppern", "Probeschicht", "Probestunde", "Lehrprobe", "Vorsprechen", "Vorführstunde",
          "Probearbeiten gehen", "zur Probe arbeiten", "Probearbeiten war", "Probedienst",
          "Unterrichtsprobe", "Hospitationstag", "Vorstellungsrunde", "Berufungsvortrag",
          "Probevortrag",

          "im Gespräch", "in Gesprächen", "Probearbeiten", "Probetag", "Probearbeit",
          "Probearbeitstag", "Schnuppertag", "Hospitation", "Kennenlerntag",
        ]
      ),
      (
        .stage(.final),
        [
          "Referenzen werden geprüft", "Führungszeugnis", "Führungszeugnis angefordert",
          "Referenzen werden eingeholt", "Betriebsarzt", "Amtsarzt", "Sicherheitsüberprüfung",

          "Endrunde", "Finalrunde", "Finale", "letzte Runde", "finale Runde", "Referenzen",
          "Referenzprüfung", "Referenzen angefragt", "finales Gespräch", "letztes Gespräch",
        ]
      ),
      (
        .stage(.offer),
        [
          "Angebot", "Angebot erhalten", "Angebot bekommen", "Zusage", "Zusage erhalten",
          "Zusage bekommen", "mündliche Zusage", "schriftliche Zusage", "Vertragsangebot",
          "Vertrag erhalten", "Vertragsentwurf", "Vertragsentwurf erhalten", "in Verhandlung",
          "Gehaltsverhandlung", "Vertragsverhandlung", "Verhandlung", "Angebot liegt vor",
          "Jobzusage", "mündliches Angebot", "schriftliches Angebot", "formelles Angebot",
          "Angebot mündlich", "Angebot vorliegend",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "Angebot angenommen", "Zusage angenommen", "Vertrag unterschrieben", "unterschrieben",
          "Arbeitsvertrag unterschrieben", "Vertrag unterzeichnet", "Job bekommen",
          "Stelle bekommen", "Stelle angenommen", "Job angenommen", "habe die Stelle",
          "habe den Job", "Stelle angetreten",
        ]
      ),
      (
        .outcome(.declined),
        [
          "Angebot abgelehnt", "ich habe Angebot abgelehnt", "habe Angebot abgelehnt",
          "ich habe ein Angebot abgelehnt", "ich habe das Angebot abgelehnt",
          "habe das Angebot abgelehnt", "ich lehnte das Angebot ab", "Angebot ausgeschlagen",
          "Zusage abgelehnt",
          "Angebot von mir abgelehnt", "Stelle abgelehnt", "Job abgelehnt",
          "Angebot nicht angenommen", "ihr Angebot abgelehnt", "deren Angebot abgelehnt",
          "ich habe ihr Angebot abgelehnt", "habe ihr Angebot abgelehnt",
          "Vertragsangebot abgelehnt",
        ]
      ),
      (
        .endedByUser,
        [
          "hab ich abgesagt", "habe ich abgesagt", "ich habe nein gesagt",
          "anderes Angebot angenommen", "andere Stelle angenommen", "anderen Job angenommen",
          "woanders zugesagt", "woanders angenommen", "woanders unterschrieben",
          "selbst abgesagt", "von mir abgesagt", "ich habe abgesagt", "habe abgesagt",
          "hab abgesagt", "ich hab abgesagt",
          "Absage von mir", "Absage durch mich", "Absage meinerseits", "eigene Absage",
          "Termin von mir abgesagt", "selbst abgelehnt", "von mir abgelehnt", "ich habe abgelehnt",
          "habe abgelehnt",
        ]
      ),
      (
        .outcome(.rejected),
        [
          "hat nicht geklappt", "nicht geklappt", "wurde nichts", "ist nichts geworden",
          "haben abgesagt", "haben mir leider abgesagt", "leider abgelehnt worden",
          "leider eine Absage", "eine Absage bekommen", "wieder eine Absage",
          "haben einen anderen genommen", "haben eine andere genommen",
          "jemand anders bekommt die Stelle", "andere Bewerberin genommen",
          "haben sich anders entschieden", "haben sich für einen anderen entschieden",
          "haben sich für eine andere entschieden",

          "haben sich für jemand anders entschieden", "haben sich für wen anders entschieden",
          "haben jemand anderen genommen", "jemand anderen genommen", "nichts draus geworden",
          "ist nichts draus geworden", "leider nichts draus geworden",
          "ist leider nichts draus geworden", "leider nix geworden",
          "nix geworden", "abgesagt bekommen", "Absage gekriegt",
          "Absagemail", "Absage-Mail", "Absagebrief", "Ablehnungsschreiben",
          "nicht eingestellt", "nicht angenommen", "wurde nicht eingestellt", "Absage",
          "Absage erhalten", "Absage bekommen", "abgelehnt", "abgelehnt worden",
          "wurde abgelehnt", "Bewerbung abgelehnt", "Ablehnung", "leider Absage", "leider nein",
          "nicht ausgewählt", "nicht berücksichtigt", "abgewiesen", "aussortiert",
          "nicht erfolgreich", "erfolglos", "Absageschreiben", "automatische Absage",
          "Standardabsage", "nicht genommen", "nicht in die engere Wahl gekommen",
          "Ablehnung erhalten", "sie haben abgelehnt", "mir abgesagt",
          "Firma hat abgesagt", "die Firma hat abgesagt", "Arbeitgeber hat abgesagt",
          "sie haben mir abgesagt", "haben mir abgesagt", "mir wurde abgesagt",
          "haben mich abgelehnt", "sie haben mich abgelehnt", "Absage kam", "leider nicht geklappt",
          "hat leider nicht geklappt", "Absage gekommen",
          "für jemand anderen entschieden", "haben sich für jemand anderen entschieden",
          "anderen Kandidaten genommen", "sich gegen mich entschieden",
          "wir müssen Ihnen leider absagen", "leider müssen wir Ihnen absagen",
          "müssen wir Ihnen leider absagen", "müssen leider absagen",
          "leider müssen wir Ihnen mitteilen", "wir müssen Ihnen leider mitteilen",
          "wir bedauern Ihnen mitteilen zu müssen", "haben sich anderweitig entschieden",
          "wir haben uns anderweitig entschieden", "anderweitig entschieden",
          "sich anderweitig entschieden", "haben sich gegen mich entschieden",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "habe zurückgezogen", "hab zurückgezogen", "Bewerbung zurückgenommen",

          "zurückgezogen", "Bewerbung zurückgezogen", "selbst zurückgezogen",
          "von mir zurückgezogen", "Rückzug", "ausgestiegen", "Prozess abgebrochen",
          "Bewerbung abgebrochen", "zurückgetreten",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "verworfen", "übersprungen", "nicht weiterverfolgt", "nicht verfolgt",
          "doch nicht beworben", "nicht bewerben", "Frist verpasst", "Bewerbungsfrist verpasst",
        ]
      ),
      (.outcome(.ghosted), ["geghostet", "Ghosting"]),
      (
        .outcome(.closed),
        [
          "Stelle wurde gestrichen", "Stelle wird nicht besetzt", "Stelle ist weg",
          "Stelle schon weg", "Stelle schon vergeben", "wird nicht besetzt", "Projekt gestrichen",

          "Einstellung pausiert", "Einstellungen pausiert", "Einstellungen gestoppt",
          "Einstellungen eingefroren", "Einstellungen ausgesetzt", "Position eingefroren",
          "Job eingefroren", "Einstellung gestoppt", "Besetzungsstopp",
          "Stelle besetzt", "besetzt", "bereits besetzt", "Stelle bereits besetzt",
          "Stelle geschlossen", "Stelle gestrichen", "nicht mehr verfügbar",
          "Stelle nicht mehr verfügbar", "Stelle vergeben", "anderweitig besetzt", "intern besetzt",
          "Anzeige offline", "Stellenanzeige offline", "Anzeige gelöscht", "Ausschreibung beendet",
          "Ausschreibung zurückgezogen", "abgelaufen", "Anzeige abgelaufen", "Einstellungsstopp",
          "geschlossen", "Stelle entfallen", "Verfahren eingestellt", "Stelle eingefroren",
        ]
      ),
      (.archived, ["archiviert", "Archiv"]),
    ],
    waiting: [
      "nie wieder gemeldet", "haben sich nie wieder gemeldet", "nie mehr gemeldet",
      "nicht mehr gemeldet", "haben sich nicht mehr gemeldet", "nie mehr etwas gehört",
      "nie wieder etwas gehört", "nie wieder von ihnen gehört", "meldet sich nicht mehr",
      "melden sich nicht mehr", "verschollen", "kein Lebenszeichen",
      "keine Rückmeldung mehr", "keine Antwort mehr", "keine Reaktion mehr", "nichts mehr",
      "seitdem nichts", "seitdem Funkstille", "nichts mehr von ihnen gehört", "nie wieder gehört",
      "seither nichts",
      "wartend", "warten", "warte", "warte auf Antwort", "warte auf Rückmeldung",
      "warten auf Antwort", "warten auf Rückmeldung", "wartet auf Antwort", "keine Antwort",
      "keine Rückmeldung", "noch keine Antwort", "noch keine Rückmeldung", "bisher keine Antwort",
      "bisher keine Rückmeldung", "bislang keine Antwort", "Antwort steht aus",
      "Rückmeldung steht aus", "Antwort ausstehend", "Rückmeldung ausstehend", "nichts gehört",
      "noch nichts gehört", "nichts mehr gehört", "nachgefasst", "nachgehakt", "nachgefragt",
      "erinnert", "keine Reaktion", "Funkstille",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "eingeladen", "Einladung", "Einladung erhalten", "nächste Runde", "in der nächsten Runde",
          "eine Runde weiter", "weiter im Prozess", "Terminfindung",
          "warte auf Gesprächstermin", "warte auf Interviewtermin", "warte auf Termin",
          "warte auf Einladung",
        ]
      )
    ],
    misfits: [
      "passt nicht", "nicht passend", "passte nicht", "hat nicht gepasst", "passt nicht zu uns",
      "nicht der richtige Kandidat", "nicht die richtige Kandidatin",
    ],
    missedDeadlines: ["Frist verpasst", "Bewerbungsfrist verpasst"],
    unclear: [
      "abgesagt", "zugesagt", "angenommen", "eingestellt",
      "Jobangebot", "Stellenangebot", "kein Interesse", "kein Interesse mehr", "nicht interessiert",
      "nicht mehr interessiert", "nicht mehr interessant", "erledigt", "beendet", "abgeschlossen",
      "abgebrochen", "fertig", "Antwort", "Rückmeldung", "Rückruf", "nein", "ja", "negativ",
      "positiv", "unbekannt", "storniert", "gelöscht",
      "Prozess beendet", "Bewerbung angenommen", "Zusage meinerseits", "ausstehend", "bestätigt",
      "Angebot zurückgezogen",
    ],
    conversations: Conversations(
      interviews: [
        "VG", "VGs", "Vorstellungsgespr", "Vorst.gespräch", "Bew.gespräch",

        "Interview", "Interviews", "Gespräch", "Gespräche", "Vorstellungsgespräch",
        "Vorstellungsgespräche", "Bewerbungsgespräch", "Bewerbungsgespräche", "Jobinterview",
        "Fachgespräch", "Fachinterview", "Zweitgespräch", "Drittgespräch", "Videointerview",
        "Videogespräch", "Onlineinterview", "Zweitinterview", "Vorstellungstermin",
        "Auswahlgespräch", "Teamgespräch",
      ],
      calls: ["Anruf", "Telefon-Call", "Call", "Videocall", "Termin", "Telefonat"],
      tests: ["Test", "Tests", "Aufgabe", "Aufgaben", "Prüfung", "Übung", "Aufgabenstellung"],
      rounds: ["Runde", "Stufe", "Phase", "Interviewrunde", "Gesprächsrunde", "Bewerbungsrunde"],
      screenKinds: [
        "Zeitarbeitsfirma", "Agentur", "Vermittler", "Vermittlerin",

        "Telefon", "telefonisch", "telefonische", "telefonischer", "telefonisches", "HR",
        "Personaler", "Personalerin", "Personalabteilung", "Recruiter", "Recruiterin", "Kennenlern",
        "kennenlernen", "Erst", "am Telefon", "per Telefon",
      ],
      interviewKinds: [
        "Schulleitung", "Schulleiter", "Schulleiterin", "Pflegedienstleitung", "PDL",
        "Stationsleitung", "Filialleitung", "Filialleiter", "Filialleiterin", "Küchenchef",
        "Inhaber", "Inhaberin", "Marktleiter", "Ausbilder", "Ausbilderin", "Meister",
        "Bereichsleiter", "Bereichsleiterin", "Bereichsleitung", "Abteilungschef", "Kommission",
        "Berufungskommission",

        "fachlich", "fachliche", "fachlicher", "fachliches", "technisch", "technische",
        "technischer", "technisches", "persönlich", "persönliche", "persönlicher", "persönliches",
        "vor Ort", "Fachbereich", "Fachabteilung", "Abteilungsleiter", "Abteilungsleiterin",
        "Abteilungsleitung", "Teamleiter", "Teamleiterin", "Teamleitung", "Geschäftsführer",
        "Geschäftsführung", "Chef", "Chefin", "Team", "Gruppe", "Gruppen", "Bewerbungs",
        "Vorstellungs", "Vorgesetzte", "Vorgesetzter", "Führungskraft",
      ],
      finalKinds: [
        "final", "finale", "finaler", "finales", "letzte", "letzter", "letztes", "abschließend",
        "abschließende", "abschließendes",
      ],
      otherKinds: [
        "online", "virtuell", "virtuelle", "virtuelles", "Video", "kurz", "kurze", "kurzes",
        "per Video", "schriftlich", "schriftlicher", "schriftliche", "kognitiver", "Logik",
        "Sprach", "Persönlichkeits", "Programmier", "Praxis", "praktisch", "praktische",
        "praktischer",
      ],
      ordinals: [
        "einmal", "zweimal", "dreimal", "mehrmals",
        "erste", "erster", "erstes", "ersten", "zweite", "zweiter", "zweites", "zweiten", "dritte",
        "dritter", "drittes", "dritten", "vierte", "viertes", "vierter", "weiteres", "weitere",
        "zweit", "dritt",
      ],
      numbers: [
        ["erste", "erster", "erstes", "ersten"],
        ["zweite", "zweiter", "zweites", "zweiten", "zweit"],
        ["dritte", "dritter", "drittes", "dritten", "dritt"],
        ["vierte", "viertes", "vierter"],
      ],
      planned: [
        "geplant", "vereinbart", "terminiert", "angesetzt", "eingeladen", "eingeladen zum",
        "eingeladen zu", "eingeladen zur", "Einladung", "Einladung zum", "Einladung zu",
        "Einladung zur", "Einladung zu einem", "Einladung erhalten", "steht an", "steht aus",
        "steht bevor", "bevorstehend", "anstehend", "anstehendes", "ausstehend", "kommt noch",
        "folgt", "ausgemacht", "verabredet", "bestätigt", "in Planung", "morgen", "nächste Woche",
        "demnächst", "nächste", "nächstes", "nächster", "verschoben", "warte auf", "wartend auf",
        "zu vereinbaren", "wird vereinbart", "angefragt", "vorbereiten", "erhalten", "bekommen",
        "Termin", "kommende", "kommenden", "kommender", "nächsten Monat", "kommende Woche",
        "wird geplant", "wird terminiert", "wird noch vereinbart", "noch offen",
      ],
      done: [
        "geführt", "gehabt", "absolviert", "erledigt", "fertig", "abgeschlossen", "bestanden",
        "gemacht", "war", "stattgefunden", "durchgeführt", "gehalten", "hatte", "abgegeben",
        "eingereicht", "zurückgeschickt", "zurückgesendet", "eingesendet", "läuft", "hinter mir",
      ]),
    smallWords: SmallWords(
      note: [
        "bis", "bis zum", "bis Ende", "intern", "extern",
        "mit", "via", "über", "bei", "von", "vom", "durch", "per", "für", "am", "an", "nach", "auf",
        "zu", "zum", "zur", "im", "in", "wegen", "aufgrund", "weil", "da", "seit", "vor", "während",
        "ohne", "trotz", "aus", "beim", "seitens", "um", "ab",
      ],
      after: [
        "seit", "seit dem", "seit der", "nach einem", "nach einer", "nach", "nach dem", "nach der",
        "beim", "im",
      ],
      toward: ["für", "zu", "zum", "zur"],
      then: [
        "später", "danach", "anschließend", "danach doch", "dann doch", "später doch",
        "später aber", "doch", "und später", "aber dann", "aber", "dann",
        "und dann", "und", "jetzt",
      ],
      byUser: [
        "meine Entscheidung", "eigene Entscheidung", "von mir", "durch mich", "meinerseits",
        "von mir aus", "von meiner Seite",
      ],
      byEmployer: [
        "von der Firma", "vom Unternehmen", "durch Unternehmen", "durch das Unternehmen",
        "durch Firma", "durch die Firma", "vom Arbeitgeber", "durch Arbeitgeber",
        "durch den Arbeitgeber", "von HR", "von denen", "vom Recruiter", "seitens des Unternehmens",
        "seitens der Firma", "vom Personaler",
      ],
      articles: [
        "zum", "zur", "zu einem", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen",
        "einem", "einer", "meine",
        "mein", "und", "bereits", "schon",
      ],
      auxiliaries: [
        "wurde", "ist", "bin", "worden", "habe", "leider", "jetzt", "nun", "bereits", "schon",
        "wurde ich", "ich wurde", "ich bin", "sofort", "endlich", "erneut", "wieder", "immer noch",
        "noch immer", "weiterhin", "nach wie vor",
      ],
      application: ["Bewerbung", "meine Bewerbung", "die Bewerbung", "Ihre Bewerbung"],
      jobs: [
        "Stelle", "Position", "Job", "Verfahren", "Bewerbungsverfahren", "Auswahlverfahren",
        "Prozess", "Einstellungsprozess", "Ausschreibung", "Besetzung",
        "Vakanz", "Recruiting", "Rekrutierung", "Bewerbungsprozess",
      ],
      waiting: [
        "warte auf", "warten auf", "wartend auf", "wartet auf", "warte", "warten", "erwarte",
        "warte noch auf", "warte noch mit", "warte noch", "warten noch", "wir warten auf",
      ],
      results: [
        "Rückmeldung", "Antwort", "Feedback", "Ergebnis", "Ergebnisse", "Entscheidung", "Bescheid",
      ],
      appointments: [
        "Termin", "Termine", "Terminvorschlag", "Terminvorschläge", "Terminbestätigung",
        "Terminvereinbarung", "Einladung", "Datum", "Uhrzeit", "Zeitpunkt", "Terminzusage",
        "Gesprächstermin", "Interviewtermin", "Vorstellungstermin", "Link", "Einladungslink",
      ],
      negations: [
        "nicht", "kein", "keine", "keinen", "nie", "niemals", "abgesagt", "ausgefallen", "entfällt",
        "entfallen", "storniert", "verpasst", "fällt aus", "nein", "nichts", "ohne",
      ],
      doubts: [
        "klingt nach", "klingt wie", "fühlt sich an", "sieht nach", "sieht aus", "riecht nach",
        "vielleicht", "wahrscheinlich", "vermutlich", "eventuell", "evtl", "möglicherweise",
        "hoffentlich", "wohl", "unsicher", "unklar", "erwartet", "fast", "anscheinend",
        "voraussichtlich", "falls", "wenn", "scheinbar", "angeblich",
      ],
      yets: ["noch", "bisher", "bislang", "weiterhin"],
      notYet: ["noch nicht"],
      forms: ["Formular", "Fragebogen"],
      otherAgents: ["von", "durch"],
      until: ["bis", "bis zum"],
      beforeLastDay: [
        "Frist", "Frist bis", "gültig bis", "läuft ab am", "Antwort bis", "antworten bis",
        "Rückmeldung bis", "Entscheidung bis", "entscheiden bis",
      ],
      conditions: ["falls", "wenn", "sollte", "sollten"],
      failures: [
        "durch den Test gefallen", "durchgefallen durch",

        "nicht bestanden", "durchgefallen", "durchgefallen bei", "durchgefallen beim",
        "durchgefallen im", "nicht geschafft", "gescheitert", "gescheitert an", "gescheitert am",
        "gescheitert im", "gescheitert beim",
      ],
      reversals: [
        "zurückgezogen", "zurückgenommen", "widerrufen", "gekündigt", "entlassen", "geplatzt",
        "abgesagt", "doch nicht", "rückgängig", "storniert", "aufgelöst", "Kündigung",
      ],
      reopenings: [
        "erneut beworben", "neu beworben", "wieder beworben", "wieder offen", "doch noch",
      ],
      mistakes: [
        "Irrtum", "ein Irrtum", "war ein Irrtum", "Versehen", "war ein Versehen", "aus Versehen",
        "irrtümlich",
        "versehentlich", "Fehlalarm", "Fehler", "war ein Fehler",
      ],
      helpers: [
        "Mentor", "Mentorin", "Coach", "Karrierecoach", "Karriereberatung", "Freund", "Freundin",
        "Freunde", "Freunden", "Mama", "Papa", "Mutter", "Vater", "Bruder", "Schwester",
        "meinem Mann", "meinen Mann", "meiner Frau", "meine Frau", "Kumpel", "Mitbewohner",
        "Mitbewohnerin", "Kommilitone", "Kommilitonin", "mich", "mir",
      ],
      unsigned: [
        "nicht unterschrieben", "noch nicht unterschrieben", "nicht unterzeichnet",
        "noch nichts unterschrieben", "Unterschrift fehlt", "Unterschrift steht aus",
        "Vertrag fehlt", "Vertrag steht aus", "Vertrag ausstehend", "kein Vertrag",
        "noch kein Vertrag", "ohne Vertrag", "mündlich", "unbestätigt", "nicht bestätigt",
        "noch nicht bestätigt", "unter Vorbehalt",
      ],
      beforeSending: [
        "Bewerbung", "Bewerben", "Abschicken", "Absenden", "Einreichen", "Versand", "Empfehlung",
        "Empfehlungsschreiben", "Empfehlungsbrief", "Zeugnis", "Zeugnisse", "Arbeitszeugnis",
        "Zwischenzeugnis", "Ausschreibung", "Stellenausschreibung", "Übersetzung", "Anschreiben",
      ],
      refusals: [
        "abgelehnt", "ausgeschlagen",
      ],
      corrections: [
        "nein warte", "warte", "nein doch", "Moment", "halt", "nein halt", "Korrektur",
        "ich meine", "besser gesagt", "beziehungsweise", "quatsch", "ach nein", "doch nicht",
      ],
      departures: [
        "gegangen", "wieder gegangen", "verlassen", "wieder verlassen", "gekündigt",
        "habe gekündigt", "wieder weg", "nicht mehr dort", "aufgehört", "wieder aufgehört",
        "entlassen",
      ],
      insiders: [
        "intern", "interne Besetzung", "interner Kandidat", "interne Bewerberin",
        "interner Bewerber",
      ],
      callbacks: [
        "zurückgerufen", "haben zurückgerufen", "rief zurück", "riefen zurück",
        "wieder angerufen", "wieder gemeldet", "haben sich wieder gemeldet",
        "meldeten sich wieder", "erneut gemeldet",
      ],
      future: [
        "werden", "wird", "wollen", "will", "sie werden",
      ],
      contrasts: ["aber", "doch"],
      regrets: [
        "leider", "trotzdem", "dennoch", "am Ende", "letztlich", "letztendlich", "schließlich",
        "doch", "bedauerlicherweise", "dann leider", "aber leider", "aber trotzdem", "nun doch",
        "final",
      ],
      news: [
        "weggelegt", "jemand anderen", "jemand anders", "jemand anderer", "wen anders",
        "andere Person", "anderer Kandidat", "anderer Bewerber", "anderen Bewerber",
        "überqualifiziert", "nichts", "kein Interesse", "ad acta", "abgehakt", "erledigt",
        "gestrichen", "zu teuer", "intern",
        "raus", "vorbei", "aus", "nichts geworden", "besetzt", "genommen", "zugesagt", "abgesagt",
        "fange", "nicht geklappt", "nix", "entschieden für", "vergeben",
      ],
      again: [
        "wieder", "erneut", "nochmal", "nochmals", "jetzt", "nun", "dennoch", "trotzdem", "doch",
        "doch noch", "anderes Team",
      ],
      withPerson: ["mit", "von", "bei"],
      cancellations: [
        "abgesagt", "ausgefallen", "fiel aus", "entfallen", "entfiel", "storniert", "verpasst",
        "nicht stattgefunden", "fand nicht statt", "hat nicht stattgefunden", "nicht erschienen",
        "niemand erschienen", "wurde abgesagt",
        "ich war nicht da", "nicht hingegangen", "bin nicht hingegangen", "kurzfristig abgesagt",
      ],
      unanswered: [
        "niemand erreicht", "nicht erreicht", "keiner erreicht", "keiner ging ran",
        "niemand ging ran", "nicht abgenommen", "Mailbox", "Anrufbeantworter",
      ],
      rehearsals: ["Übung", "zur Übung", "Probelauf", "nur Probe", "nur zur Übung"],
      moves: [
        "verschoben", "verschoben auf", "verlegt", "verlegt auf", "wurde verschoben auf",
        "vertagt", "vertagt auf",
      ],
      comingDays: [
        "nächste Woche", "nächsten Monat", "morgen", "später", "unbestimmt", "unbestimmte Zeit",
        "kommende Woche",
      ],
      next: ["nächster", "nächsten", "nächste", "kommender", "kommenden", "kommende"],
      elsewhere: [
        "in den Nachrichten", "in der Presse", "nicht bei uns", "nicht wir", "nicht für mich",
        "nicht für uns", "andere Firma", "andere Firmen", "bei einer anderen Firma", "anderswo",
        "woanders",
        "anderes Unternehmen", "bei einem anderen Unternehmen",
        "ein Freund", "mein Freund", "eine Freundin", "meine Freundin",
      ],
      otherJobs: [
        "für eine andere Stelle", "für eine andere Position", "für eine andere Rolle",
        "für einen anderen Job", "für einen anderen Posten", "andere Stelle", "andere Position",
        "anderer Job",
      ],
      parties: ["bei", "von", "durch"],
      topics: ["über", "zum Thema"],
      family: [
        "Mama", "Mutter", "Papa", "Vater", "Eltern", "meiner Mutter", "meinem Vater", "Freund",
        "Freundin", "Vermieter", "Arzt", "Bank",
      ],
      mentions: ["erwähnt", "wurde erwähnt", "angesprochen", "war Thema", "im Gespräch"],
      possessives: ["meine", "meinen", "mein", "die", "der", "das", "den", "ihre", "seine"],
      partsOfMeeting: ["Frage", "Fragen", "der Frage", "Aufgabe", "der Aufgabe", "Teil"]),
    sentences: Sentences(
      labels: [
        "Status", "Ergebnis", "Stand", "Entscheidung", "Update", "Antwort", "Rückmeldung",
        "Bescheid", "Resultat", "Neuigkeit", "Ausgang", "gute Nachricht", "angerufen", "rief an",
        "geschrieben", "schrieb", "gehört von", "Mail von", "Anruf von", "Nachricht von",
        "schlechte Nachricht",
        "Anruf",
      ],
      media: [
        "Firma", "Personalabteilung", "Telefon", "telefonisch", "Mail", "E-Mail", "Post", "Brief",
        "Portal", "schriftlich", "Personaler", "Personalerin", "Unternehmen", "Arbeitgeber",
        "Nachricht", "Videocall", "Anrufbeantworter", "Recruiterin", "Handy",
      ],
      employers: [
        "sie", "die", "man", "Firma", "die Firma", "Unternehmen", "das Unternehmen",
        "der Arbeitgeber", "Personalabteilung", "die Personalabteilung", "HR", "der Personaler",
        "die Personalerin", "Recruiter", "der Recruiter", "die Recruiterin",
      ],
      applicants: ["ich", "wir"],
      objects: ["mich", "mir", "uns"],
      tenses: ["haben", "hat", "habe"],
      receiving: [
        "hatte", "bekam", "bekommen", "erhielt", "erhalten", "kam", "kam die", "kam eine",
        "gekommen", "gehabt", "habe bekommen",
      ],
      giving: [
        "geschickt", "schickten", "schickte", "gemacht", "machten", "machte", "gaben", "gegeben",
        "schicken", "schickt", "erteilt", "erteilten",
      ],
      choosing: [
        "entschieden", "genommen", "gewählt", "ausgewählt", "eingestellt", "bevorzugt",
        "Entscheidung", "vorgezogen", "den Vorzug gegeben",
      ],
      otherCandidates: [
        "anderen Bewerber", "anderen Kandidaten", "andere Bewerberin", "andere Kandidatin",
        "anderer Bewerber", "anderer Kandidat", "anderem Bewerber", "anderem Kandidaten",
        "andere Bewerber", "andere Kandidaten", "jemand anderen", "jemand anderes", "jemand anders",
        "jemand anderem", "wen anderen", "internen Bewerber", "internen Kandidaten",
        "internem Kandidaten", "interner Kandidat",
      ],
      deciding: [
        "sich für", "haben sich für", "hat sich für", "wir haben uns für", "für", "wurde",
        "zugunsten",
      ],
      judging: ["war", "lief", "verlief", "ging", "ist gelaufen", "lief ab"],
      judgments: [
        "gut", "sehr gut", "super", "toll", "ok", "okay", "schlecht", "schwierig", "schwer",
        "leicht", "nett", "kurz", "lang", "interessant", "anstrengend", "hart", "angenehm", "prima",
        "mies", "mäßig", "mittelmäßig", "so lala", "ganz gut", "ganz ok", "positiv", "komisch",
        "seltsam", "chaotisch", "entspannt", "freundlich", "klasse", "großartig", "furchtbar",
        "holprig", "zäh", "spannend", "locker",
      ],
      degrees: [
        "sehr", "ganz", "recht", "ziemlich", "echt", "wirklich", "nicht", "nicht so", "eher",
        "etwas", "leider", "total", "zu", "richtig", "überraschend",
      ],
      sameDay: [
        "heute", "heute Morgen", "heute früh", "heute Vormittag", "heute Nachmittag", "heute Abend",
        "soeben", "gerade", "eben",
      ],
      nextDay: ["am nächsten Tag", "am Tag darauf", "tags darauf", "einen Tag später"],
      activities: [
        "Dankesmail", "Dankesschreiben", "Danke-Mail", "Dankesnachricht", "Dankschreiben",
        "bedankt", "Vorbereitung", "vorbereitet", "vorbereiten", "vorbereitet auf", "geübt",
        "recherchiert", "nachgelesen", "Lebenslauf aktualisiert", "Anschreiben geschrieben",
        "um Feedback gebeten", "Zugfahrt", "Anreise", "Unterlagen nachgereicht",
        "Zeugnisse nachgereicht",
      ],
      documents: [
        "gesendet", "verschickt", "abgeschickt", "geschickt", "versendet", "versandt", "abgesendet",
        "Unterlagen", "Lebenslauf",
      ],
      recipients: ["an"],
      purposes: [
        "Durchsicht", "zur Durchsicht", "Korrektur", "zur Korrektur", "Prüfung", "zur Prüfung",
        "Feedback", "ein Visum", "Visum", "einen Kredit", "Kredit", "eine Wohnung", "Wohnung",
        "die Wohnung", "einen Pass", "Arbeitslosengeld", "ein Stipendium", "Stipendium",
        "einen Studienplatz", "Studienplatz", "ein Studium", "einen Kurs", "Bürgergeld",
        "Elterngeld", "Wohngeld", "eine Arbeitserlaubnis", "einen Kitaplatz",
      ],
      agents: ["von", "durch"],
      places: ["Standort", "Büro"],
      rejectable: ["Bewerbung"],
      spans: ["Tag", "Woche", "Monat", "Tage", "Tagen", "Wochen", "Monate", "Monaten", "Stunden"],
      weakEnds: ["erfolglos"],
      joints: ["und", "jetzt"],
      begun: ["angefangen", "begonnen"],
      aboutStage: ["Vorbereitung", "Fragen", "Notizen"],
      remarks: [
        "Gehalt", "Vertrag", "Visum", "Erfahrung", "Standort", "Umzug", "Sprache", "Standardmail",
        "Standard", "Standardabsage", "Formbrief", "Vorlage", "automatisch", "befristet",
        "unbefristet", "Vollzeit", "Teilzeit", "Festanstellung", "Praktikum", "Werkstudent",
        "Ausbildung", "Qualifikation", "Überqualifiziert", "Unterqualifiziert", "Budget",
        "Kündigungsfrist", "Entfernung", "Arbeitszeit", "Arbeitszeiten", "Grund", "ohne Begründung",
        "Begründung", "Stelle", "Stellenabbau", "Umstrukturierung", "Profil", "Alter", "Zeugnis",
        "Zeugnisse", "Noten", "Bewerber", "Bewerberin", "Schriftlich", "Mündlich", "Probezeit",
        "Fachkenntnisse", "Kenntnisse",
      ],
      amounts: [
        "Euro", "brutto", "netto", "Tsd", "Jahr", "Monat", "im", "pro", "Bonus", "plus", "Mio",
      ],
      candidates: ["Kandidat", "Kandidaten", "Bewerber"]),
    telling: Telling(
      past: [
        "geführt", "gehabt", "absolviert", "gemacht", "hatte", "hatte ein", "stattgefunden",
        "bestanden", "abgegeben", "erledigt", "gelaufen", "lief gut", "lief ganz gut", "lief ok",
        "lief super", "lief schlecht", "lief okay", "war gut", "war super", "war nett", "war ok",
        "war okay", "war toll", "war da", "war heute", "war gestern", "hinter mir", "überstanden",
        "durch", "geschafft", "geschrieben", "gehalten", "hinter mich gebracht", "mitgearbeitet",
        "probegearbeitet", "hospitiert", "vorgestellt",
        "vorgesprochen", "unterrichtet", "eingereicht", "zurückgeschickt", "zurückgesendet",
        "fertig gemacht", "ist rum", "ist vorbei", "war am", "gewesen", "hingegangen",
      ],
      afters: ["nach", "nach dem", "nach der", "nach meinem", "nach einem"],
      talks: [
        "gesprochen", "gesprochen mit", "telefoniert", "telefoniert mit", "geredet mit",
        "unterhalten mit", "getroffen",
      ],
      agreed: [
        "weiter in die", "weiter zur", "weiter in der", "bin weiter", "nächste Stufe",
        "Termin", "Termin für", "Termin am", "vereinbart", "ausgemacht", "geplant", "angesetzt",
        "eingeladen", "eingeladen zum", "eingeladen zu", "Einladung", "Einladung zum",
        "Einladung zur", "Einladung zu", "steht an", "steht fest", "ist am", "findet statt",
        "bestätigt", "terminiert", "festgelegt", "steht", "gebucht", "im Kalender", "eingetragen",
      ],
      sending: [
        "geschickt", "abgeschickt", "verschickt", "gesendet", "abgesendet", "versandt", "versendet",
        "raus", "ist raus", "abgegeben", "eingereicht", "eingeworfen", "hochgeladen", "gemailt",
        "per Post", "weggeschickt", "rausgeschickt", "rausgegangen", "eingesandt", "hingeschickt",
        "ausgefüllt", "vorbeigebracht", "hinterlegt", "losgeschickt", "übermittelt", "unterwegs",
      ],
      applying: [
        "beworben", "mich beworben", "habe mich beworben", "hab mich beworben", "Bewerbung raus",
        "Bewerbung ist raus", "Bewerbung läuft",
      ],
      papers: [
        "Bewerbung", "Bewerbungsunterlagen", "Unterlagen", "Lebenslauf", "Anschreiben",
        "Bewerbungsmappe", "Mappe", "CV", "Motivationsschreiben", "Formular", "Zeugnisse",
        "Initiativbewerbung", "Kurzbewerbung", "Onlineformular", "Bogen", "Bewerbungsbogen",
        "Portfolio", "Bewerbungsformular",
      ],
      notYet: [
        "noch nicht", "noch kein", "noch keine", "noch keinen", "immer noch nicht", "nicht fertig",
      ],
      tasks: [
        "muss noch", "müsste noch", "muss", "muss erst", "noch zu", "noch schreiben",
        "noch fertig machen", "noch fertigstellen", "noch überarbeiten", "noch anpassen",
        "fehlt noch", "fehlen noch", "fehlt", "will mich bewerben", "möchte mich bewerben",
        "zu schreiben", "fertig schreiben", "überarbeiten", "fertigstellen", "noch abschicken",
        "noch raus", "in Arbeit", "angefangen", "halb fertig", "schreibe gerade",
        "bis dahin bewerben", "noch bewerben",
      ],
      hearing: [
        "sich nie gemeldet", "haben sich nie wieder gemeldet", "nie wieder gemeldet",
        "haben sich nicht gemeldet", "haben sich nicht mehr gemeldet", "nicht mehr gemeldet",
        "gehört", "Rückmeldung", "Antwort", "Bescheid", "Nachricht", "Reaktion", "Rückruf",
        "gemeldet", "melden sich", "meldet sich", "sich melden", "sie melden sich", "sich gemeldet",
        "hören", "zu hören", "von ihnen gehört", "rufen an", "ruft an", "rufen mich an",
        "geben Bescheid", "wollen sich melden", "will sich melden", "sagen Bescheid",
        "Entscheidung", "entscheiden", "Ergebnis", "Infos", "angerufen", "zurückgerufen",
        "mal sehen", "Zu- oder Absage", "Neues", "Lebenszeichen", "etwas gehört",
      ],
      givingUp: [
        "gebe auf", "aufgegeben", "gebe es auf", "abgehakt", "hake ich ab", "hab ich abgehakt",
        "habe ich abgehakt", "das wars wohl", "wird nichts mehr", "wohl nichts mehr",
        "abgeschrieben", "schreibe ich ab", "kommt wohl nichts mehr", "da kommt nichts mehr",
      ],
      having: [
        "habe", "hab", "bekommen", "erhalten", "gekriegt", "liegt vor", "vorliegend", "bekam",
        "erhielt", "da", "gekommen", "ist da", "haben mir", "gemacht", "ich habe",
      ],
      offers: ["Angebot", "Vertragsangebot", "Jobangebot", "Stellenangebot", "Zusage"],
      offered: [
        "angeboten", "wurde angeboten", "angeboten bekommen", "haben mir angeboten",
        "haben mir den Job angeboten", "haben mir die Stelle angeboten",
      ],
      remarks: [
        "Daumen drücken", "Daumen gedrückt", "drückt mir die Daumen", "denke drüber nach",
        "denke noch drüber nach", "denke noch nach", "überlege noch", "überlege", "muss überlegen",
        "muss noch überlegen", "am Überlegen", "gutes Gefühl", "schlechtes Gefühl",
        "gutes Bauchgefühl", "kein gutes Gefühl", "bin gespannt", "gespannt", "abwarten",
        "jetzt abwarten", "heißt es abwarten", "mal sehen", "mal schauen", "schauen wir mal",
        "nette Leute", "nettes Team", "Vertrag kommt", "Vertrag kommt per Post", "Vertrag folgt",
        "warte auf den Vertrag", "warte noch auf den Vertrag", "warte auf Vertrag",
        "Vertrag fehlt noch", "Start am", "Start", "fange an", "Beginn", "Beginn am", "erster Tag",
        "aufgeregt", "hoffe", "schade", "sehr schade", "naja", "freu mich", "freue mich",
        "keine Begründung", "ohne Begründung", "Gehalt zu niedrig", "hat Spaß gemacht",
        "war aufgeregt", "Bedenkzeit", "Gehalt wird verhandelt", "verhandeln noch",
        "Gründe unbekannt", "war nett", "waren nett", "sehr nett",
      ],
      contacts: [
        "haben angerufen", "hat angerufen", "haben mich angerufen", "hat mich angerufen", "rief an",
        "riefen an",
      ],
      meetings: ["Zoom", "Teams", "Skype", "Kaffee", "Videocall", "Telefontermin"],
      unreal: [
        "würde", "hätte", "wäre", "könnte", "sollte", "wollte", "wünsche", "möchte", "hoffe auf",
        "Hoffnung", "falls", "wenn", "Vorbereitung", "vorbereiten", "vorbereitet", "Übung", "üben",
        "geübt", "anderes Angebot", "andere Stelle", "anderer Job", "Freundin", "Kollege",
        "Kollegin", "Bekannter", "Bruder", "Schwester", "Paket", "verschoben", "verlegt",
        "abgesagt", "fällt aus", "ausgefallen", "platzt", "geplatzt", "gefragt nach", "bitte um",
        "kein", "keine", "keinen", "nicht", "nie",
      ],
      beforeHours: ["um", "ab", "gegen"],
      afterHours: ["Uhr", "uhr"],
      abbreviations: ["vorst"]),
    times: Times(
      spans: [
        (1, ["morgen", "in 0 Tagen", "in 0 Tag"]), (2, ["übermorgen"]),
        (14, ["übernächste Woche"]),
        (
          7,
          [
            "nächste Woche", "kommende Woche", "in 0 Wochen", "innerhalb von 0 Wochen",
            "in 0 Woche",
          ]
        ),
        (30, ["nächsten Monat", "in 0 Monaten", "in 0 Monat"]),
      ],
      numbers: [
        ["ein", "eine", "einer", "einem"], ["zwei"], ["drei"], ["vier"], ["fünf"], ["sechs"],
        ["sieben"], ["acht"], ["neun"], ["zehn"], ["elf"], ["zwölf"], ["dreizehn"], ["vierzehn"],
      ],
      open: [
        "diese Woche", "diesen Monat", "dieses Jahr", "Wochenende", "am Wochenende",
        "Ende des Monats",
        "Monatsende", "Ende der Woche", "Ende Woche", "Anfang des Monats", "Anfang der Woche",
        "Mitte der Woche", "Frühling", "Frühjahr", "Sommer", "Herbst", "Winter", "Weihnachten",
        "Ostern", "in 0 Stunden", "in 0 Stunde", "in 0 Minuten",
      ],
      ofDay: [
        "am Vormittag", "am Nachmittag", "am Abend", "am Mittag", "mittags", "nachmittags",
        "vormittags",
      ],
      these: ["diese", "diesen", "dieser"],
      last: ["letzten", "letzter", "letzte", "vergangenen", "vorigen"],
      pastVerbs: ["gesprochen", "telefoniert", "lief", "war", "hatte"]
    ),
    dates: Dates(
      about: ["etwa", "circa", "ca"],
      partsOfMonth: [(5, ["Anfang"]), (15, ["Mitte"]), (25, ["Ende"])],
      around: ["den", "der", "dem", "am"],
      before: ["am"],
      starts: ["vom", "von", "ab", "seit"],
      beforeLengths: ["für"],
      ranges: ["bis"],
      joints: ["und"],
      hours: ["Uhr"],
      beforeTime: ["um"],
      mornings: ["morgen"],
      beforeWeekday: ["von"]),
    months: [
      ["Januar", "Jänner", "Jan"],
      ["Februar", "Feber", "Feb"],
      ["März", "Mär", "Mrz"],
      ["April", "Apr"],
      ["Mai"],
      ["Juni", "Jun"],
      ["Juli", "Jul"],
      ["August", "Aug"],
      ["September", "Sept", "Sep"],
      ["Oktober", "Okt"],
      ["November", "Nov"],
      ["Dezember", "Dez"],
    ],
    weekdays: [
      ["Montag", "Mo"],
      ["Dienstag", "Di"],
      ["Mittwoch", "Mi"],
      ["Donnerstag", "Do"],
      ["Freitag", "Fr"],
      ["Samstag", "Sonnabend", "Sa"],
      ["Sonntag", "So"],
    ],
    pastDays: [
      "vor 0 Tagen", "vor 0 Wochen", "vor 0 Monaten", "gestern", "vorgestern", "letzte Woche",
      "letzten Monat", "vor einer Woche",
    ],
    dayWords: ["Datum", "Tag", "Termin", "am"],
    timelineHeadings: [
      "Verlauf", "Chronik", "Historie", "Ablauf", "Zeitverlauf", "Protokoll", "Timeline",
      "Zeitleiste", "Bewerbungsverlauf", "Prozess", "Ergebnis", "Ausgang", "Entscheidung",
    ],
    beforeTimeline: ["mein", "der", "die"],
    noteHeadings: ["Notizen"],
    postingHeadings: [
      "Stellenanzeige", "Stellenausschreibung", "Ausschreibung", "Stellenbeschreibung", "Anzeige",
    ],
    fields: [
      (
        "company",
        [
          "Firma", "Unternehmen", "Arbeitgeber", "Behörde", "Träger", "Firmenname", "Betrieb",
          "Dienststelle", "Institution", "Einrichtung", "Arbeitgeberin",
        ]
      ),
      (
        "role",
        [
          "Stelle", "Stellenbezeichnung", "Jobtitel", "Titel", "Rolle", "Berufsbezeichnung",
          "Beruf", "Tätigkeit", "Stellentitel", "Stellenname", "Job-Titel", "Ausbildungsplatz",
        ]
      ),
      (
        "applied",
        [
          "Beworben", "Beworben am", "Bewerbungsdatum", "Abgeschickt am", "Bewerbung am",
          "Bewerbung vom", "Bewerbung abgeschickt", "Bewerbung abgeschickt am",
          "Bewerbung gesendet am", "Bewerbung verschickt am", "Abgeschickt", "Eingereicht am",
          "Gesendet am", "Datum der Bewerbung", "Versendet am", "Gesendet", "Verschickt",
          "Verschickt am", "Versendet", "Eingereicht", "Bewerbungstag",
        ]
      ),
      (
        "status",
        ["Stand", "Ergebnis", "Bewerbungsstatus", "Bewerbungsstand", "Rückmeldung", "Antwort"]
      ),
      ("history", ["Verlauf"]),
      ("answered", ["Antwort am", "Absage am"]),
      ("location", ["Ort", "Standort", "Arbeitsort"]),
      ("salary", ["Gehalt"]),
      ("url", ["Stellenanzeige", "Anzeige", "Ausschreibung", "Link zur Stelle", "Stellenlink"]),
      ("contacts", ["Ansprechpartner", "Ansprechpartnerin", "Ansprechperson", "Kontakt"]),
      (
        "deadline",
        ["Frist", "Bewerbungsfrist", "Bewerbungsschluss", "Einsendeschluss", "Bewerben bis"]
      ),
      ("industry", ["Branche"]),
      ("follow_up", ["Wiedervorlage", "Nachfassen"]),
      ("resume", ["Lebenslauf"]),
      ("cover_letter", ["Anschreiben", "Motivationsschreiben"]),
      ("skills", ["Kenntnisse", "Fähigkeiten"]),
      ("source", ["Quelle"]),
      ("channel", ["Gefunden über", "Gefunden bei", "Gefunden auf", "Gefunden durch", "Kanal"]),
    ],
    otherKeys: [
      "Auftragswert", "Angebotssumme", "Umsatz", "Abschlusswahrscheinlichkeit", "Geschäftschance",
      "Auftragsvolumen", "Telefon", "Telefonnummer", "Handy", "Mobil", "E-Mail-Adresse", "Vorname",
      "Nachname",
      "Geburtstag", "Betrag", "Summe", "Preis", "Kosten", "Rechnung", "Rechnungsnummer", "Menge",
      "Teilnehmer", "Fällig", "Fällig am", "Aktenzeichen", "Kundennummer", "Vertragsnummer",
      "Versicherungsnummer",
      "Kandidat", "Kandidatin", "Kandidaten", "Bewerber", "Bewerberin",
    ],
    otherSubjects: [
      "Miete", "Kaltmiete", "Warmmiete", "Kaution", "Vermieter", "Vermieterin", "Wohnung",
      "Wohnfläche",
      "Besichtigung", "Einzug", "Sendungsnummer", "Paket", "Zustellung", "Bestellnummer", "Verlag",
      "Manuskript",
      "Kredit", "Darlehen", "Hypothek", "Zinssatz", "Lizenz", "Hersteller",
    ],
    keysOfSomeoneElse: [
      "Mentee", "Kreditnehmer", "Kreditnehmerin", "Zahler", "Konferenz", "Vortrag",
      "Ticketnummer", "Rechnungsnummer", "Rechnungsbetrag",
    ],
    otherStatuses: [
      "zugestellt", "geliefert", "unterwegs", "vermietet", "eingezogen", "veröffentlicht",
      "erschienen",
    ],
    blanks: ["k.A.", "k. A.", "k.A"],
    privacy: ["privat", "vertraulich", "ist privat", "versteckt", "verborgen", "geheim"],
    visibility: ["Sichtbarkeit", "Zugriff"],
    publicness: ["öffentlich"],
    yes: ["ja", "erledigt"],
    no: ["nein", "nie", "noch nicht"],
    keys: Keys(
      reasons: ["Grund"],
      besideReasons: ["für", "fuer", "der", "des"],
      topics: ["Thema", "Betreff", "Anlass", "Titel", "Art", "Kategorie"]),
    evidence: Evidence(
      everyday: [
        "gesendet", "verschickt", "abgeschickt", "versendet", "versandt", "abgesendet",
        "eingereicht", "geschlossen", "abgelaufen", "besetzt", "wartend", "warten",
        "unterschrieben", "Telefonat",
      ],
      shared: ["eingegangen", "in Prüfung", "Angebot"],
      applying: ["bewerb"],
      contactRoles: [
        "Mieter", "Mieterin", "Vermieter", "Lieferant", "Kunde", "Kundin", "Versicherer",
        "Personalabteilung", "Personalleiterin", "Personalleiter", "Recruiterin",
      ],
      otherTags: [
        "Firma", "Firmen", "Unternehmen", "Kontakt", "Kontakte", "Rechnung", "Versicherung",
        "Wohnung", "Miete", "Kunde",
      ],
      otherFolders: [
        "Kunden", "Kundinnen", "Mandanten", "Rechnungen", "Lieferanten", "Finanzen", "Kredite",
        "Vorträge",
      ]),
    names: FileNames(
      templateFolders: ["Vorlage", "Vorlagen"],
      templates: ["Vorlage"],
      besideTemplate: ["Bewerbung", "Stelle"],
      beforeCompany: ["bei"],
      untitled: ["unbenannt", "Bewerbung", "Stelle", "Entwurf"],
      copies: ["kopie"], copiesOf: ["kopie von"]),
    nameWords: NameWords(
      inCompanies: [
        "und", "für", "energie", "gesundheit", "gruppe", "logistik", "stadt", "stiftung", "systeme",
        "verkehr",
      ],
      titles: ["frau", "herr", "dipl", "ing"],
      beforeFormerNames: ["vormals", "früher", "ehemals", "jetzt", "auch"],
      besideFormerNames: ["ein", "eine", "teil", "von", "der", "gehört", "zu"],
      positions: ["managerin", "leiter", "leiterin", "recruiterin", "mentorin"],
      firstNamesThatAreWords: [
        "ernst", "frank", "wolf", "rosa", "heide", "linde", "viola", "mark", "rose",
      ],
      inPlaces: ["und", "oder"],
      inPlaceNames: [
        "sankt", "den", "der", "die", "das", "bad", "nord", "norden", "süd", "süden", "ost",
        "osten", "westen", "zentrum", "mitte", "stadt", "land", "am", "im", "an", "bei", "nahe",
        "raum", "großraum", "umgebung",
      ]),
    channels: [
      "Empfehlung", "Freund", "Freundin", "Bekannte", "Bekannter", "Kollege", "Kollegin",
      "Netzwerk", "Personalvermittler", "Personalvermittlung", "Vermittler", "Jobmesse", "Messe",
      "Firmenseite", "Firmenwebsite", "Webseite", "Karriereseite", "Jobbörse", "Jobportal",
      "Stellenbörse", "initiativ", "Initiativbewerbung", "Zeitung", "Anzeige", "Stellenanzeige",
    ],
    besideChannel: ["von", "durch", "über"],
    waysToMeet: [
      "Telefon", "telefonisch", "am Telefon", "per Telefon", "Video", "per Video", "Videocall",
      "vor Ort", "persönlich", "in Präsenz", "virtuell",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "Standardabsage", "Standardbrief", "Standardmail", "Standard", "Formbrief",
          "Formschreiben", "Serienbrief", "Vorlage", "automatisch", "Textbaustein",
        ]
      ),
      (
        .personal,
        [
          "persönlich", "persönliche Absage", "persönlicher Brief", "persönliche Mail",
        ]
      ),
      (
        .afterTalk,
        [
          "nach Gespräch", "nach dem Gespräch", "nach einem Gespräch",
          "nach Vorstellungsgespräch", "nach dem Vorstellungsgespräch",
        ]
      ),
      (
        .internal,
        [
          "intern", "intern besetzt", "interne Besetzung", "interner Bewerber",
          "interne Bewerberin",
        ]
      ),
      (
        .positionClosed,
        [
          "Stelle gestrichen", "Stelle zurückgezogen", "Stelle geschlossen", "Einstellungsstopp",
          "nicht besetzt",
        ]
      ),
      (
        .other,
        [
          "anderes", "sonstiges", "anderer Grund",
        ]
      ),
    ],
    doors: [(.open, ["offen"]), (.shut, ["zu", "geschlossen"])])
}
