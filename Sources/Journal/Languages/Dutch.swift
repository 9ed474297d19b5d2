extension Language {
  static let dutch = Language(
    name: "Dutch",
    statuses: [
      (
        .stage(.saved),
        [
          "opgeslagen", "bewaard", "te solliciteren", "nog solliciteren", "nog niet gesolliciteerd",
          "niet gesolliciteerd", "nog niet verstuurd", "nog niet verzonden", "concept", "favoriet",
          "interessant", "geïnteresseerd", "in voorbereiding", "verlanglijst", "gepland",
          "nog te doen", "te doen", "solliciteren", "wil solliciteren", "brief schrijven",
        ]
      ),
      (
        .stage(.applied),
        [
          "gesolliciteerd", "verstuurd", "verzonden", "ingediend", "opgestuurd",
          "sollicitatie verstuurd", "sollicitatie verzonden", "sollicitatie ingediend",
          "sollicitatie gestuurd", "brief verstuurd", "brief gestuurd", "CV verstuurd",
          "CV opgestuurd", "open sollicitatie", "open sollicitatie verstuurd",
          "online gesolliciteerd", "ik heb gesolliciteerd", "heb gesolliciteerd",
          "opnieuw gesolliciteerd", "gereageerd op vacature", "sollicitatie de deur uit",
        ]
      ),
      (
        .open,
        [
          "open", "actief", "nieuw", "lopend", "loopt", "loopt nog", "on hold", "in de wacht",
          "gepauzeerd", "bezig", "nog geen aanbod", "nog geen gesprek", "nog geen beslissing",
          "lopende", "in de ijskast", "on hold gezet", "op pauze", "op pauze gezet",
          "op een laag pitje",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "ontvangstbevestiging gehad", "ontvangstbevestiging gekregen", "automatische bevestiging",
          "automatisch antwoord", "automatische reactie", "bevestiging ontvangen",
          "bevestigingsmail", "bevestigingsmail gehad", "bevestiging gekregen", "op shortlist",
          "bevestigingsmail gekregen", "alleen automatische reactie",

          "ontvangstbevestiging", "ontvangstbevestiging ontvangen", "ontvangst bevestigd",
          "sollicitatie ontvangen", "in beoordeling", "wordt beoordeeld", "bekeken",
          "sollicitatie bekeken", "CV bekeken", "reactie ontvangen", "antwoord ontvangen",
          "reactie gekregen", "antwoord gekregen", "voorgeselecteerd", "shortlist",
          "op de shortlist", "in overweging", "wordt bekeken",
        ]
      ),
      (
        .stage(.screen),
        [
          "telefonisch gesprek", "telefoongesprek", "telefonisch interview", "kennismakingsgesprek",
          "kennismaking", "belafspraak", "telefoontje", "eerste belletje", "HR-gesprek",
          "telefonische kennismaking", "kennismakingsbelletje", "intakegesprek",
        ]
      ),
      (
        .stage(.assessment),
        [
          "rekentoets", "taaltoets", "typetest", "vaardigheidstest",

          "assessmentdag", "capaciteitentest", "technische opdracht", "technische test",
          "proefopdracht", "praktijktest", "praktijkopdracht", "huiswerkopdracht",
          "online assessment", "psychologische test",
        ]
      ),
      (
        .stage(.interview),
        [
          "proefdienst", "meeloopdienst", "proefdraaien", "proefles", "dag meelopen",
          "proefochtend", "auditie", "proefwerkdag",

          "meeloopdag", "proefdag", "op gesprek", "proefwerken", "in gesprek", "meeloopochtend",
          "snuffeldag", "dagje meelopen",
        ]
      ),
      (
        .stage(.final),
        [
          "referenties opgevraagd", "referenties worden gecheckt", "referenties checken",
          "vog aangevraagd", "medische keuring", "screening loopt", "referenties worden nagebeld",

          "laatste ronde", "laatste gesprek", "eindgesprek", "finaleronde", "referenties",
          "referentiecheck", "referentieonderzoek", "eindronde", "finale",
        ]
      ),
      (
        .stage(.offer),
        [
          "aanbod", "aanbod gekregen", "aanbod ontvangen", "contractvoorstel", "voorstel ontvangen",
          "contract ontvangen", "contractaanbod", "arbeidsvoorwaardengesprek", "in onderhandeling",
          "onderhandeling", "onderhandelen", "voorstel gekregen", "baan aangeboden gekregen",
          "mondeling aanbod", "arbeidsvoorwaardelijk gesprek", "schriftelijk aanbod",
          "aanbod op papier", "formeel aanbod",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "heb de baan", "ik ben aangenomen", "ben aangenomen",

          "aangenomen aanbod", "aanbod aangenomen", "aanbod geaccepteerd", "contract getekend",
          "getekend", "contract ondertekend", "ondertekend", "baan gekregen", "ik heb de baan",
          "begonnen met werken", "in dienst", "voorstel geaccepteerd",
        ]
      ),
      (
        .outcome(.declined),
        [
          "aanbod afgewezen", "aanbod geweigerd", "aanbod afgeslagen", "aanbod niet aangenomen",
          "voorstel afgewezen", "bedankt voor het aanbod", "aanbod afgewezen door mij",
          "aanbod niet geaccepteerd",
        ]
      ),
      (
        .endedByUser,
        [
          "ik heb nee gezegd", "ik zei nee",
          "ander aanbod aangenomen", "andere baan aangenomen", "andere baan geaccepteerd",
          "zelf afgewezen", "zelf afgezegd", "ik heb zelf afgezegd", "zelf bedankt",
          "zelf afgehaakt", "ik heb afgewezen",
          "ik heb bedankt",
        ]
      ),
      (
        .outcome(.rejected),
        [
          "het niet geworden", "gingen met een ander verder", "zijn met een ander verder gegaan",
          "ze gaan met een ander verder", "gaan verder met een ander",
          "hebben iemand anders gekozen", "hebben een ander gekozen", "kozen iemand anders",
          "hebben iemand anders aangenomen", "iemand anders aangenomen", "geen match volgens hen",
          "toch niet gekozen", "viel af", "ben afgevallen", "afgevallen",

          "ze kozen een ander", "kozen een ander", "ze hebben een ander gekozen",
          "een ander gekozen", "kozen voor een ander", "niks geworden", "is niks geworden",
          "afwijzingsmail", "afwijzingsbrief",
          "niet in dienst genomen", "afgewezen", "afwijzing", "afwijzing ontvangen",
          "afwijzing gekregen",
          "niet geselecteerd", "niet uitgenodigd", "niet doorgegaan", "sollicitatie afgewezen",
          "geen succes", "niet gekozen", "niet door naar volgende ronde", "negatief antwoord",
          "automatische afwijzing", "afwijzingsmail", "niet verder in de procedure",
          "niet aangenomen", "niet uitgekozen", "ben het niet geworden", "niet geworden",
          "helaas niet geworden",
          "helaas afgewezen", "helaas niet", "we moeten je helaas afwijzen",
          "wij moeten u helaas afwijzen", "we moeten u helaas afwijzen",
          "helaas moeten wij u mededelen", "helaas moeten we je meedelen",
          "helaas moeten wij u afwijzen", "moeten je helaas afwijzen",
          "niet verder met mijn sollicitatie", "gaan niet verder met mijn sollicitatie",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "me teruggetrokken", "trek me terug",

          "ingetrokken", "teruggetrokken", "sollicitatie ingetrokken", "zelf teruggetrokken",
          "ik heb me teruggetrokken", "zelf ingetrokken", "zelf gestopt", "heb me teruggetrokken",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "overgeslagen", "niet solliciteren", "toch niet gesolliciteerd", "laten lopen",
          "deadline gemist", "deadline verlopen",
        ]
      ),
      (.outcome(.ghosted), ["geghost", "ghosting"]),
      (
        .outcome(.closed),
        [
          "vacature al vervuld", "functie komt te vervallen", "plek al vergeven",
          "vacature is ingevuld", "vacature al ingevuld", "vacature on hold gezet",

          "wervingsstop", "aannamestop", "personeelsstop", "werving gepauzeerd",
          "aannames gepauzeerd", "vacature bevroren", "werving bevroren", "functie bevroren",
          "aannames bevroren",
          "gesloten", "vacature gesloten", "vacature vervuld", "vervuld", "vacature ingevuld",
          "vacature ingetrokken", "vacature vervallen", "vervallen", "verlopen",
          "vacature verlopen", "vacature verwijderd", "vacaturestop", "functie vervallen",
          "intern ingevuld", "niet meer beschikbaar", "ingevuld", "vacature niet meer beschikbaar",
          "procedure stopgezet", "functie vervuld",
        ]
      ),
      (.archived, ["gearchiveerd", "archief"]),
    ],
    waiting: [
      "nooit meer wat van gehoord", "nooit meer iets van gehoord", "nooit meer van gehoord",
      "nooit meer gereageerd", "niets meer vernomen", "niets vernomen", "stilte",
      "nooit teruggebeld", "laten niks meer horen",
      "niks meer gehoord", "geen reactie meer", "niets meer", "stilte sinds",
      "nooit meer iets gehoord", "sindsdien stilte",
      "wachten", "wachtend", "wacht op antwoord", "wacht op reactie", "wachten op antwoord",
      "wachten op reactie", "in afwachting", "in afwachting van antwoord",
      "in afwachting van reactie", "geen reactie", "geen antwoord", "nog geen reactie",
      "nog geen antwoord", "niets gehoord", "nog niets gehoord", "niets meer gehoord", "opgevolgd",
      "nagebeld", "nabellen", "herinnering gestuurd", "radiostilte", "geen bericht",
      "nog geen bericht",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "uitgenodigd", "uitnodiging", "uitnodiging ontvangen", "volgende ronde",
          "door naar volgende ronde", "door naar de volgende ronde", "een ronde verder",
        ]
      )
    ],
    missedDeadlines: ["deadline gemist", "deadline verlopen"],
    unclear: [
      "aangenomen", "aangeboden", "afgezegd", "afgerond", "afgesloten", "geannuleerd", "gestopt",
      "afgehaakt", "klaar", "in behandeling", "geen interesse", "geen interesse meer",
      "niet geïnteresseerd", "niet meer geïnteresseerd", "reactie", "antwoord", "nee", "ja",
      "positief", "negatief", "ontvangen", "gezien", "geaccepteerd", "geweigerd", "bedankt",
      "procedure gestopt", "aanbieding", "baanaanbod", "baanaanbieding", "gekozen", "geselecteerd",
      "verwijderd", "sollicitatie geaccepteerd", "aanbod ingetrokken", "bevestigd", "sollicitatie",
      "einde",
    ],
    conversations: Conversations(
      interviews: [
        "sollgesprek", "soll.gesprek", "kennismakingsgesprek op locatie", "sollicitatiegespr",

        "gesprek", "gesprekken", "sollicitatiegesprek", "sollicitatiegesprekken", "interview",
        "interviews", "functiegesprek", "vervolggesprek", "selectiegesprek", "videogesprek",
        "video-interview",
      ],
      calls: ["belletje", "telefoontje", "call", "videocall", "afspraak", "kop koffie"],
      tests: [
        "test", "tests", "toets", "opdracht", "opgave", "oefening", "assessment", "taak", "proef",
      ],
      rounds: ["ronde", "fase", "stap", "gespreksronde", "sollicitatieronde"],
      screenKinds: [
        "bureau", "detacheerder", "intercedent", "recruitster", "wervingsbureau",

        "telefonisch", "telefonische", "telefoon", "tel", "HR", "recruiter", "recruitment",
        "kennismakings", "P&O", "personeelszaken", "kennismakend", "verkennend", "oriënterend",
        "intake", "uitzendbureau",
      ],
      interviewKinds: [
        "filiaalmanager", "locatiemanager", "rector", "schoolleider", "bedrijfsleider", "chef-kok",
        "eigenaar", "eigenaresse", "teamleidster", "ploegleider", "zorgmanager", "commissie",
        "baas", "hoofd",

        "technisch", "technische", "op locatie", "op kantoor", "persoonlijk", "fysiek",
        "face-to-face", "manager", "leidinggevende", "met het team", "team", "groeps", "groep",
        "panel", "inhoudelijk", "inhoudelijke", "directeur", "directie", "teamleider",
        "afdelingshoofd", "diepte", "met manager", "vervolg", "arbeids",
      ],
      finalKinds: ["laatste", "finale", "afsluitend", "afrondend", "eind"],
      otherKinds: [
        "online", "video", "via teams", "via zoom", "digitaal", "digitale", "op afstand",
        "schriftelijke", "kort", "korte", "praktische", "psychologische", "capaciteiten",
        "persoonlijkheids", "programmeer", "taal", "zoom", "teams", "virtueel",
      ],
      ordinals: [
        "twee keer", "drie keer",
        "eerste", "1e", "tweede", "2e", "derde", "3e", "vierde", "4e", "nog een", "extra",
        "volgend",
      ],
      numbers: [
        ["eerste", "1e"],
        ["tweede", "2e"],
        ["derde", "3e"],
        ["vierde", "4e"],
      ],
      planned: [
        "gepland", "ingepland", "afgesproken", "uitgenodigd voor", "uitgenodigd voor een",
        "uitnodiging", "uitnodiging voor", "uitnodiging voor een", "uitnodiging ontvangen",
        "komt eraan", "komt nog", "volgt", "aankomend", "aanstaande", "nog te plannen",
        "te plannen", "morgen", "binnenkort", "bevestigd", "staat gepland", "staat", "wachten op",
        "in afwachting van", "volgende week", "volgende", "verzet", "uitgesteld", "mag op",
        "mag komen voor", "voorbereiden", "gekregen", "ontvangen", "aangevraagd", "inplannen",
        "komende week", "volgende maand",
        "in planning", "nog in te plannen", "in te plannen", "wordt gepland", "nog plannen",
      ],
      done: [
        "gehad", "afgerond", "gedaan", "geweest", "gevoerd", "gemaakt", "voltooid", "achter de rug",
        "behaald", "gehaald", "ingeleverd",
      ]),
    smallWords: SmallWords(
      note: [
        "tot", "intern",
        "met", "via", "bij", "door", "van", "voor", "op", "na", "in", "naar", "per", "wegens",
        "vanwege", "omdat", "sinds", "zonder", "ondanks", "tijdens", "aan", "te", "om", "uit",
        "vanaf", "dankzij", "over",
      ],
      after: [
        "sinds", "sinds het", "sinds de", "na", "na het", "na de", "na een", "tijdens",
        "tijdens het", "in",
      ],
      toward: ["voor", "naar", "tot", "voor een"],
      then: [
        "later", "vervolgens", "maar toen", "maar later", "maar", "toen", "en", "daarna", "en toen",
      ],
      byUser: [
        "mijn keuze", "eigen keuze", "mijn beslissing", "door mij", "door mijzelf", "door mezelf",
        "van mijn kant", "door mij zelf", "mijnerzijds",
      ],
      byEmployer: [
        "door bedrijf", "door het bedrijf", "door werkgever", "door de werkgever", "door HR",
        "door hen", "door recruiter", "door de recruiter", "van hun kant", "door ze",
      ],
      articles: ["de", "het", "een", "mijn", "en", "al", "reeds", "hun"],
      auxiliaries: [
        "is", "ben", "werd", "was", "geworden", "helaas", "al", "nu", "eindelijk", "meteen",
        "direct", "opnieuw", "weer", "ik ben", "ik werd", "ben ik", "nog steeds", "nog altijd",
        "nog",
      ],
      application: [
        "sollicitatie", "mijn sollicitatie", "de sollicitatie", "uw sollicitatie",
        "je sollicitatie",
      ],
      jobs: ["vacature", "procedure", "functie", "sollicitatieprocedure", "proces", "baan", "rol"],
      waiting: [
        "wachten op", "wacht op", "wachtend op", "in afwachting van", "wacht", "wachten",
        "wacht nog op", "wacht nog met", "wacht nog", "wachten nog op", "afwachten",
        "in afwachting",
      ],
      results: [
        "reactie", "antwoord", "uitslag", "feedback", "terugkoppeling", "beslissing", "bericht",
        "resultaat", "resultaten", "uitkomst", "besluit",
      ],
      appointments: [
        "datum", "data", "uitnodiging", "afspraak", "tijdstip", "tijd", "bevestiging", "inplannen",
        "plannen", "planning", "gespreksdatum", "link",
      ],
      negations: [
        "niet", "geen", "nooit", "afgezegd", "geannuleerd", "vervallen", "gemist", "zonder", "nee",
        "niets", "afgelast", "gaat niet door",
      ],
      doubts: [
        "klinkt als", "klinkt naar", "voelt als", "ziet eruit", "ruikt naar",
        "misschien", "waarschijnlijk", "mogelijk", "wellicht", "hopelijk", "vermoedelijk",
        "onzeker", "onduidelijk", "verwacht", "bijna", "denk ik", "als", "lijkt", "eventueel",
        "blijkbaar", "schijnbaar",
      ],
      yets: ["nog", "vooralsnog"],
      notYet: ["nog niet"],
      forms: ["formulier", "vragenlijst"],
      otherAgents: ["door"],
      until: ["tot"],
      conditions: ["indien", "als ze", "als ik"],
      failures: [
        "niet gehaald", "gezakt", "gezakt voor", "niet geslaagd", "niet geslaagd voor", "gefaald",
      ],
      reversals: [
        "ingetrokken", "geannuleerd", "ontslagen", "teruggetrokken", "opgezegd", "toch niet",
        "afgeblazen",
      ],
      reopenings: ["heropend", "opnieuw gesolliciteerd"],
      mistakes: [
        "vergissing", "per vergissing", "was een vergissing", "per ongeluk", "foutje", "vals alarm",
      ],
      helpers: [
        "mentor", "coach", "loopbaancoach", "vriend", "vriendin", "vrienden", "moeder", "vader",
        "mama", "papa", "broer", "zus", "mijn man", "mijn vrouw", "mij", "mezelf",
      ],
      unsigned: [
        "niet getekend", "nog niet getekend", "niet ondertekend", "nog niet ondertekend",
        "nog tekenen", "geen contract", "nog geen contract", "mondeling", "niet bevestigd",
        "nog niet bevestigd", "onder voorbehoud",
      ],
      beforeSending: [
        "solliciteren", "sollicitatie", "sturen", "versturen", "verzenden", "insturen", "indienen",
        "aanbeveling", "aanbevelingsbrief", "referral", "diploma", "vacature", "publicatie",
        "openstelling",
      ],
      refusals: [
        "afgeslagen", "geweigerd", "afgewezen door mij",
      ],
      corrections: [
        "nee wacht", "wacht", "nee toch", "of beter gezegd", "ik bedoel", "correctie",
        "oh nee", "nee sorry",
      ],
      departures: [
        "weggegaan", "weer weg", "vertrokken", "weer vertrokken", "ontslag genomen",
        "ontslagen", "gestopt", "weer gestopt",
      ],
      insiders: [
        "intern", "interne kandidaat",
      ],
      callbacks: [
        "teruggebeld", "belden terug", "hebben teruggebeld", "weer gebeld", "belden weer",
        "opnieuw gebeld", "opnieuw contact",
      ],
      future: [
        "zullen", "zal", "gaan", "gaat", "willen",
      ],
      contrasts: ["maar"],
      regrets: [
        "helaas", "toch", "uiteindelijk", "jammer genoeg", "maar helaas", "maar toch", "alsnog",
      ],
      news: [
        "niks", "niks geworden", "een ander", "ander persoon", "andere kandidaat", "iemand anders",
        "intern", "weggelegd", "overgekwalificeerd", "laten zitten", "eruit", "voorbij", "klaar",
        "ingevuld", "niets", "afgehaakt", "aangenomen",
      ],
      again: ["weer", "opnieuw", "toch", "nu", "alsnog", "ander team"],
      withPerson: ["met", "door"],
      cancellations: [
        "afgezegd", "geannuleerd", "vervallen", "afgelast", "niet doorgegaan", "ging niet door",
        "gaat niet door", "niet komen opdagen",
        "niet gegaan", "ben niet gegaan",
      ],
      unanswered: ["niemand nam op", "niet opgenomen", "voicemail"],
      rehearsals: ["oefening", "oefengesprek"],
      moves: [
        "verplaatst", "verplaatst naar", "verzet", "verzet naar", "uitgesteld", "uitgesteld tot",
        "verschoven naar",
      ],
      comingDays: ["volgende week", "morgen", "later", "komende week", "volgende maand"],
      next: ["volgende", "komende", "aanstaande"],
      elsewhere: [
        "in het nieuws", "niet voor ons", "niet voor mij", "ander bedrijf", "een ander bedrijf",
        "elders", "bij een ander bedrijf", "een vriend", "een vriendin", "mijn vriend",
      ],
      otherJobs: [
        "voor een andere functie", "voor een andere baan", "voor een andere rol",
        "voor een andere vacature", "andere functie", "andere baan",
      ],
      parties: ["door", "bij"],
      topics: ["over"],
      family: ["mama", "mijn moeder", "papa", "mijn vader", "een vriend", "een vriendin"],
      mentions: ["genoemd", "ter sprake", "besproken"],
      possessives: ["mijn", "de", "het", "hun", "zijn", "haar"],
      partsOfMeeting: ["vraag", "vragen", "opdracht", "onderdeel"]),
    sentences: Sentences(
      labels: [
        "status", "resultaat", "antwoord", "beslissing", "uitslag", "goed nieuws", "slecht nieuws",
        "telefoontje",
      ],
      media: [
        "mail", "e-mail", "telefoon", "telefonisch", "brief", "bericht", "bedrijf", "het bedrijf",
        "werkgever", "recruiter", "portaal", "per mail",
      ],
      employers: ["ze", "zij", "bedrijf", "het bedrijf", "de recruiter", "ze hebben"],
      applicants: ["ik", "wij", "we"],
      objects: ["me", "mij"],
      tenses: ["heeft", "hebben", "heb"],
      receiving: ["kreeg", "gekregen", "ontvangen", "had", "gehad", "heb gekregen"],
      giving: ["gedaan", "deden", "stuurden", "gestuurd", "gaven"],
      choosing: [
        "kozen", "kozen voor", "gekozen", "gekozen voor", "gaan verder met", "gingen verder met",
        "namen", "genomen", "aangenomen", "kiezen voor", "voorkeur gegeven aan",
      ],
      otherCandidates: [
        "andere kandidaat", "andere kandidaten", "andere sollicitant", "iemand anders",
        "interne kandidaat", "kandidaat met meer ervaring", "iemand met meer ervaring",
      ],
      deciding: ["ze", "zij", "ze hebben", "we hebben", "hebben", "voor"],
      judging: ["was", "ging", "verliep"],
      judgments: [
        "goed", "slecht", "prima", "moeilijk", "makkelijk", "leuk", "lang", "kort", "interessant",
        "ok", "matig",
      ],
      degrees: ["heel", "erg", "best", "niet", "vrij", "een beetje", "te"],
      sameDay: ["vandaag", "vanmorgen", "vanmiddag", "vanavond"],
      nextDay: ["de volgende dag", "de dag erna"],
      activities: [
        "bedankmail", "bedankbrief", "bedankt", "voorbereiding", "voorbereid", "geoefend",
      ],
      documents: ["verstuurd", "verzonden", "gestuurd", "cv"],
      recipients: ["naar", "aan"],
      purposes: [
        "controle", "ter controle", "een visum", "een lening", "een woning", "een beurs",
        "een cursus",
      ],
      agents: ["door"],
      rejectable: ["sollicitatie"],
      spans: ["dag", "dagen", "week", "weken", "maand", "maanden"],
      joints: ["en"],
      begun: ["begonnen"],
      aboutStage: ["voorbereiding", "vragen", "notities"],
      candidates: ["kandidaat"]),
    telling: Telling(
      past: [
        "gehad", "gedaan", "geweest", "gevoerd", "afgerond", "gemaakt", "gelopen", "afgelegd",
        "ingeleverd", "gehaald", "voltooid", "ging goed", "ging prima", "ging ok", "ging oké",
        "ging best goed", "ging wel", "ging slecht", "ging lekker", "goed gegaan", "was goed",
        "was leuk", "was prima", "was fijn", "was ok", "verliep goed", "liep goed", "achter de rug",
        "gegeven", "gepresenteerd", "meegelopen", "meegedraaid",
        "zit erop", "klaar met", "gehouden", "gisteren", "deelgenomen", "bezocht", "langs geweest",
        "voorbij",
      ],
      afters: ["na het", "na de", "na mijn", "na een"],
      talks: [
        "gesproken", "gesproken met", "gepraat met", "gebeld met", "ontmoet", "kennisgemaakt",
        "kennisgemaakt met", "gesproken aan de telefoon", "koffie gedronken met",
      ],
      agreed: [
        "door naar de", "door voor", "verder naar", "ronde verder",
        "gepland", "ingepland", "staat gepland", "afgesproken", "vastgelegd", "bevestigd",
        "uitgenodigd", "uitgenodigd voor", "uitgenodigd op", "uitnodiging", "uitnodiging voor",
        "mag langskomen", "mag komen", "mag op gesprek", "op gesprek", "afspraak", "afspraak staat",
        "staat vast", "staat voor", "in de agenda", "geboekt", "gereserveerd", "door naar",
        "mag terugkomen", "aanstaande", "a.s.",
      ],
      sending: [
        "verstuurd", "gestuurd", "opgestuurd", "ingestuurd", "verzonden", "gemaild", "afgegeven",
        "ingeleverd", "ingediend", "gepost", "op de post", "de deur uit", "weg", "is weg",
        "is de deur uit", "geüpload", "ingevuld", "doorgestuurd", "bezorgd", "gebracht",
        "ingezonden", "afgeleverd", "langsgebracht", "eruit", "is eruit",
      ],
      applying: [
        "gesolliciteerd", "heb gesolliciteerd", "sollicitatie verstuurd", "ingeschreven",
        "aangemeld", "open sollicitatie gestuurd", "sollicitatie de deur uit",
        "sollicitatie gedaan",
      ],
      papers: [
        "cv", "brief", "motivatiebrief", "sollicitatie", "sollicitatiebrief", "formulier",
        "portfolio", "open sollicitatie", "curriculum", "documenten", "sollicitatieformulier",
        "dossier", "motivatie", "mail",
      ],
      notYet: ["nog niet", "nog geen", "niet klaar", "niet af", "nog steeds niet"],
      tasks: [
        "moet nog", "moet", "nog te", "nog doen", "nog schrijven", "nog afmaken", "nog versturen",
        "nog aanpassen", "nog afronden", "te doen", "afmaken", "bijwerken", "schrijven",
        "wil solliciteren", "ga solliciteren", "aan het schrijven", "mee bezig", "bezig met",
        "te schrijven", "te versturen", "ontbreekt", "nog nodig", "half af", "nog sturen",
        "nog bijwerken",
      ],
      hearing: [
        "gehoord", "horen", "hoor", "bericht", "reactie", "antwoord", "nieuws", "teruggebeld",
        "terugbellen", "bellen terug", "bellen", "bellen me", "bellen nog", "ze bellen", "belt",
        "belt me", "laten weten", "laten het weten", "ze laten het weten", "laten iets weten",
        "laat weten", "laat het weten", "zouden bellen", "beslissing", "beslissen", "besluit",
        "uitslag", "uitsluitsel", "terugkoppeling", "feedback", "contact", "gereageerd", "reageren",
        "geantwoord", "iets gehoord", "hoor het", "hoor nog", "hoor ik", "gebeld",
      ],
      givingUp: [
        "ik geef het op", "geef het op", "opgegeven", "laat maar", "ik laat het zitten",
        "laat het zitten", "afgeschreven", "schrijf ik af", "schrijf het af", "wordt niks meer",
        "wordt niets meer", "zal wel niks worden", "zal wel niks zijn", "dan maar niet",
        "ga er niet meer van uit", "reken nergens meer op", "ga verder", "hou het voor gezien",
        "reken er niet meer op",
      ],
      having: [
        "heb", "heb een", "gekregen", "ontvangen", "kreeg", "krijg", "binnen", "is binnen", "gehad",
        "hebben gedaan", "gedaan", "gekregen van",
      ],
      offers: [
        "aanbod", "aanbieding", "baanaanbod", "contractvoorstel", "voorstel", "contractaanbod",
        "arbeidsvoorwaarden",
      ],
      offered: [
        "aangeboden gekregen", "baan aangeboden", "contract aangeboden", "baan aangeboden gekregen",
        "contract aangeboden gekregen", "ze bieden me de baan aan", "functie aangeboden",
      ],
      remarks: [
        "vingers gekruist", "duimen", "duimen maar", "duim voor me", "ik denk erover na",
        "denk er nog over na", "denk erover na", "denk erover", "denk er over na", "nadenken",
        "moet nadenken", "moet nog nadenken", "nog nadenken", "even nadenken", "twijfel",
        "twijfel nog", "afwachten", "nu afwachten", "even afwachten", "spannend", "best spannend",
        "goed gevoel", "slecht gevoel", "goede klik", "leuke mensen", "leuk team", "leuke sfeer",
        "benieuwd", "we zullen zien", "zien wel", "we zien wel", "kijken wat het wordt", "begin",
        "start", "ik begin", "begin op", "eerste werkdag", "eerste dag", "contract volgt",
        "contract komt", "wacht op contract", "wacht op het contract", "wachten op contract",
        "wachten op het contract", "contract onderweg", "jammer", "helaas pindakaas", "te ver",
        "te ver reizen", "te ver rijden", "te weinig ervaring", "salaris te laag",
        "salaris viel tegen", "geen klik", "geen reden", "zonder reden", "onderhandelen",
        "in onderhandeling", "blij", "heel blij", "zenuwachtig", "hopen maar",
      ],
      contacts: [
        "gebeld door", "ze belden", "belde me", "belden me", "ze belden me", "werd gebeld",
        "werd gebeld door", "ben gebeld", "ben gebeld door", "hebben gebeld", "heeft gebeld",
      ],
      meetings: [
        "zoom", "teams", "skype", "koffie", "videocall", "belafspraak", "videobellen",
        "kennismaking",
      ],
      unreal: [
        "zou", "zouden willen", "had kunnen", "wil graag", "wilde", "hoop op", "hopen op",
        "hopelijk", "als", "voorbereiding", "voorbereiden", "voorbereid", "oefenen", "oefengesprek",
        "geoefend", "andere baan", "ander aanbod", "vriend", "vriendin", "collega", "broer", "zus",
        "neef", "pakketje", "pakket", "verzet", "verplaatst", "uitgesteld", "afgezegd",
        "geannuleerd", "ging niet door", "gaat niet door", "niet doorgegaan", "gevraagd om",
        "gevraagd naar", "vraag om", "bijna", "geen", "niet", "nooit", "zonder",
      ],
      beforeHours: ["om", "vanaf", "rond"],
      afterHours: ["uur", "u"]),
    times: Times(
      spans: [
        (1, ["morgen", "over 0 dagen", "over 0 dag"]), (2, ["overmorgen"]),
        (7, ["volgende week", "komende week", "over 0 weken", "over 0 week"]),
        (30, ["volgende maand", "over 0 maanden", "over 0 maand"]),
      ],
      numbers: [
        ["een"], ["twee"], ["drie"], ["vier"], ["vijf"], ["zes"], ["zeven"], ["acht"], ["negen"],
        ["tien"], ["elf"], ["twaalf"], ["dertien"], ["veertien"],
      ],
      open: [
        "deze week", "deze maand", "dit weekend", "weekend", "het weekend", "eind van de maand",
        "eind van de week", "eind deze week", "eind deze maand", "begin van de maand", "lente",
        "voorjaar",
        "zomer", "herfst", "najaar", "winter", "kerst", "over 0 uur",
      ],
      ofDay: ["in de ochtend", "in de middag", "in de avond", "'s middags", "'s ochtends"],
      these: ["deze", "dit"], last: ["vorige", "afgelopen", "laatste"],
      pastVerbs: ["gesproken", "gehad", "was"]
    ),
    dates: Dates(
      before: ["op"],
      starts: ["van", "vanaf"],
      beforeLengths: ["voor"],
      ranges: ["tot"],
      joints: ["en"],
      ordinalEndings: ["ste", "de", "e"],
      mornings: ["morgen"]),
    months: [
      ["januari", "jan"],
      ["februari", "feb"],
      ["maart", "mrt"],
      ["april", "apr"],
      ["mei"],
      ["juni", "jun"],
      ["juli", "jul"],
      ["augustus", "aug"],
      ["september", "sept", "sep"],
      ["oktober", "okt"],
      ["november", "nov"],
      ["december", "dec"],
    ],
    weekdays: [
      ["maandag", "ma"],
      ["dinsdag", "di"],
      ["woensdag", "wo"],
      ["donderdag", "do"],
      ["vrijdag", "vr"],
      ["zaterdag", "za"],
      ["zondag", "zo"],
    ],
    pastDays: ["gisteren", "eergisteren", "vorige week", "vorige maand"],
    dayWords: ["datum", "dag", "op"],
    timelineHeadings: ["Tijdlijn", "Verloop", "Geschiedenis", "Logboek", "Voortgang", "Proces"],
    beforeTimeline: ["mijn", "het", "de"],
    noteHeadings: ["Notities"],
    postingHeadings: ["Vacature", "Vacaturetekst", "Functieomschrijving", "Advertentie"],
    fields: [
      ("company", ["Bedrijf", "Werkgever", "Organisatie", "Bedrijfsnaam", "Instelling"]),
      ("role", ["Functie", "Vacature", "Functietitel", "Baan"]),
      (
        "applied",
        [
          "Sollicitatiedatum", "Gesolliciteerd op", "Verstuurd op", "Sollicitatie op",
          "Datum sollicitatie", "Gesolliciteerd", "Verstuurd", "Verzonden", "Verzonden op",
          "Solliciteerdatum", "Datum verstuurd",
        ]
      ),
      ("status", ["Stand", "Fase", "Resultaat", "Uitkomst"]),
      ("history", ["Verloop"]),
      ("answered", ["Datum antwoord"]),
      ("location", ["Plaats"]),
      ("salary", ["Salaris"]),
      ("contacts", ["Contactpersoon"]),
      ("deadline", ["Sluitingsdatum"]),
      ("cover_letter", ["Motivatiebrief"]),
      ("skills", ["Vaardigheden"]),
      ("source", ["Bron"]),
      ("channel", ["Gevonden via", "Gevonden op", "Kanaal"]),
    ],
    otherKeys: [
      "Dealwaarde", "Opdrachtwaarde", "Orderwaarde", "Omzet", "Slagingskans", "Telefoon", "Bedrag",
      "Factuur", "Prijs", "Deelnemers",
      "Kandidaat", "Kandidaten",
    ],
    otherSubjects: [
      "Huur", "Verhuurder", "Appartement", "Trackingnummer", "Pakket", "Uitgever", "Uitgeverij",
      "Manuscript",
      "Lening", "Hypotheek", "Rente", "Licentie",
    ],
    keysOfSomeoneElse: [
      "Kredietnemer", "Betaler", "Conferentie", "Factuurnummer", "Ticketnummer",
    ],
    otherStatuses: ["bezorgd", "geleverd", "verhuurd", "gepubliceerd"],
    privacy: ["privé", "vertrouwelijk", "is privé", "verborgen", "geheim"],
    visibility: ["zichtbaarheid", "toegang"],
    publicness: ["openbaar"],
    yes: ["ja", "gedaan"],
    no: ["nee", "nooit", "nog niet"],
    keys: Keys(
      reasons: ["reden"],
      besideReasons: ["voor"],
      topics: ["onderwerp", "thema"]),
    evidence: Evidence(
      everyday: [
        "verstuurd", "verzonden", "gesloten", "verlopen", "getekend", "wachten", "wachtend",
      ],
      shared: ["aanbod"],
      applying: ["sollicit"],
      contactRoles: ["huurder", "verhuurder", "leverancier", "klant"],
      otherFolders: ["Klanten", "Facturen", "Leveranciers", "Leningen"]),
    names: FileNames(
      templateFolders: ["sjablonen"],
      templates: ["sjabloon"],
      copies: ["kopie"], copiesOf: ["kopie van"]),
    nameWords: NameWords(
      firstNamesThatAreWords: ["roos", "mark", "wens", "bloem"],
      inPlaceNames: ["noord", "oost", "zuid", "centrum"]),
    channels: [
      "aanbeveling", "via via", "vriend", "vriendin", "wervingsbureau", "uitzendbureau",
      "banenbeurs", "bedrijfswebsite", "vacaturesite", "open sollicitatie",
    ],
    waysToMeet: [
      "telefoon", "telefonisch", "videogesprek", "videocall", "op locatie", "ter plaatse",
      "op kantoor", "persoonlijk", "fysiek",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "standaardbrief", "standaardmail", "standaard", "standaardafwijzing",
        ]
      ),
      (
        .personal,
        [
          "persoonlijk", "persoonlijke brief",
        ]
      ),
      (
        .afterTalk,
        [
          "na gesprek", "na een gesprek", "na het gesprek",
        ]
      ),
      (
        .internal,
        [
          "interne kandidaat", "intern ingevuld",
        ]
      ),
      (
        .positionClosed,
        [
          "vacature ingetrokken", "vacature gesloten", "vacaturestop",
        ]
      ),
      (
        .other,
        [
          "anders", "andere reden",
        ]
      ),
    ],
    doors: [(.open, ["open"]), (.shut, ["dicht", "gesloten"])])
}
