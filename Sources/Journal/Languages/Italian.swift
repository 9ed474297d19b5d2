extension Language {
  static let italian = Language(
    name: "Italian",
    statuses: [
      (
        .stage(.saved),
        [
          "salvato", "salvata", "salvati", "da inviare", "da candidarsi", "da candidare", "bozza",
          "in bozza", "preferito", "preferita", "preferiti", "interessante", "interessato",
          "interessata", "mi interessa", "da mandare", "non inviata", "non inviato",
          "non ancora inviata", "non ancora inviato", "non ancora candidato",
          "non ancora candidata", "in preparazione", "da fare", "da valutare", "lista dei desideri",
          "pianificata", "candidatura da inviare", "non candidato", "non candidata",
        ]
      ),
      (
        .stage(.applied),
        [
          "inviata", "inviato", "candidatura inviata", "candidato", "candidata",
          "mi sono candidato", "mi sono candidata", "candidatura presentata", "presentata",
          "presentato", "CV inviato", "curriculum inviato", "domanda inviata", "mandata", "mandato",
          "candidatura mandata", "spedita", "spedito", "candidatura spontanea",
          "candidatura spontanea inviata", "domanda presentata", "ho inviato la candidatura",
          "applicato",
        ]
      ),
      (
        .open,
        [
          "aperta", "aperto", "attiva", "attivo", "nuova", "nuovo", "in corso", "in sospeso",
          "sospesa", "sospeso", "in pausa", "ancora nessuna offerta", "nessuna offerta ancora",
          "ancora nessun colloquio", "ancora nessuna decisione", "in lavorazione", "in stand-by",
          "in standby", "messa in pausa", "messo in pausa", "in attesa di sblocco",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "conferma automatica", "risposta automatica", "mail automatica", "mail di conferma",
          "conferma di ricezione ricevuta", "ricevuta conferma", "conferma ricevuta",
          "in short list", "nella short list", "in shortlist", "mail di conferma ricevuta",
          "solo risposta automatica",

          "candidatura ricevuta", "conferma di ricezione", "ricezione confermata",
          "ricevuta confermata", "in valutazione", "in revisione", "candidatura visualizzata",
          "visualizzata", "visualizzato", "CV visualizzato", "in esame", "risposta ricevuta",
          "hanno risposto", "preselezionato", "preselezionata", "preselezione superata", "CV visto",
          "presa in carico", "candidatura in valutazione",
        ]
      ),
      (
        .stage(.screen),
        [
          "colloquio telefonico", "telefonata conoscitiva", "colloquio conoscitivo", "colloquio HR",
          "chiamata conoscitiva", "pre-screening", "telefonata", "intervista telefonica",
          "prima telefonata",
        ]
      ),
      (
        .stage(.assessment),
        [
          "concorso", "test psicologico", "prova di inglese", "test a risposta multipla",
          "prova orale",

          "prova tecnica", "test tecnico", "caso pratico", "prova pratica", "prova scritta",
          "test attitudinale", "prova attitudinale", "esercizio tecnico", "prove di selezione",
          "test psicoattitudinale", "case study", "assessment center",
        ]
      ),
      (
        .stage(.interview),
        [
          "giorno di prova", "prova in negozio", "prova in cucina", "prova sul campo",
          "lezione di prova", "lezione simulata", "mezza giornata di prova", "turno di prova",
          "prova di lavoro", "provino", "audizione", "affiancamento di prova",
          "giornata di prova", "prova in azienda", "in fase di colloquio", "prova lavorativa",
        ]
      ),
      (
        .stage(.final),
        [
          "referenze richieste", "chieste referenze", "stanno controllando le referenze",
          "visita medica", "controllo delle referenze", "verifica delle referenze",

          "colloquio finale", "ultimo colloquio", "fase finale", "ultimo step", "referenze",
          "controllo referenze", "verifica referenze", "finalista", "ultima fase",
        ]
      ),
      (
        .stage(.offer),
        [
          "offerta ricevuta", "proposta ricevuta", "proposta di assunzione",
          "proposta contrattuale", "proposta di contratto", "in trattativa", "trattativa",
          "negoziazione", "in negoziazione", "lettera d'impegno ricevuta", "proposta economica",
          "proposta", "ricevuta offerta", "ricevuta proposta", "offerta verbale", "offerta scritta",
          "offerta formale", "offerta orale", "proposta verbale", "proposta scritta",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "mi hanno preso", "mi hanno presa", "mi hanno assunto", "mi hanno assunta",
          "ho firmato il contratto", "posto ottenuto", "ho accettato il posto",

          "assunto", "assunta", "offerta accettata", "proposta accettata", "ho accettato l'offerta",
          "contratto firmato", "firmato", "firmata", "ho firmato", "ho ottenuto il lavoro",
          "ho ottenuto il posto", "lettera d'impegno firmata", "accettata l'offerta",
        ]
      ),
      (
        .outcome(.declined),
        [
          "offerta rifiutata", "ho rifiutato l'offerta", "proposta rifiutata", "offerta declinata",
          "ho declinato l'offerta", "rifiutata l'offerta", "rifiutata da me l'offerta",
          "ho rifiutato offerta", "ho declinato offerta",
        ]
      ),
      (
        .endedByUser,
        [
          "ho detto di no", "ho detto no",
          "accettata altra offerta", "accettata un'altra offerta", "accettato un'altra offerta",
          "ho accettato un'altra offerta",
          "ho rifiutato", "rifiutato da me", "rifiutata da me", "ho declinato",
          "rifiuto da parte mia",
        ]
      ),
      (
        .outcome(.rejected),
        [
          "non mi hanno scelto", "non mi hanno scelta", "non è andata", "non è andata bene",
          "hanno preso un'altra", "hanno preso un'altra persona",
          "hanno preso altri", "scelto un altro candidato", "preferito un altro",
          "mi hanno detto no", "mi hanno bocciato", "mi hanno bocciata", "non sono passato",
          "non sono passata", "purtroppo no", "non ce l'ho fatta", "eliminato", "eliminata",
          "esclusa", "escluso", "mi hanno escluso", "mi hanno esclusa",

          "hanno scelto un altro", "hanno scelto un'altra", "hanno scelto un'altra persona",
          "non mi hanno preso", "non mi hanno presa",
          "mail di rifiuto", "email di rifiuto", "lettera di rifiuto",
          "non assunto", "non assunta", "non sono stato assunto", "non sono stata assunta",
          "rifiutato", "rifiutata", "respinto", "respinta", "rifiuto", "scartato", "scartata",
          "mi hanno scartato", "mi hanno scartata", "mi hanno rifiutato", "mi hanno rifiutata",
          "mi hanno respinto", "mi hanno respinta", "sono stato scartato", "sono stata scartata",
          "candidatura respinta", "candidatura rifiutata", "candidatura scartata",
          "non selezionato", "non selezionata", "esito negativo", "risposta negativa", "bocciato",
          "bocciata", "non idoneo", "non idonea", "rifiuto ricevuto", "non scelto", "non scelta",
          "rifiuto automatico", "hanno detto di no",
          "mi hanno detto di no", "non superata la selezione", "mail di rifiuto",
          "non ammesso", "non ammessa", "siamo spiacenti di informarla",
          "siamo spiacenti di informarti", "siamo spiacenti di comunicarle",
          "ci dispiace informarla", "ci dispiace comunicarle",
          "non proseguono con la mia candidatura", "non hanno proseguito con la mia candidatura",
          "non sono stato selezionato", "non sono stata selezionata",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "ritirata la candidatura", "ho ritirato la mia candidatura", "mi ritiro",
          "ritiro la candidatura", "ritirato la candidatura",

          "mi sono ritirato", "mi sono ritirata", "ho ritirato la candidatura",
          "candidatura ritirata", "ritirato da me", "ritirata da me", "ritiro candidatura",
          "ho rinunciato", "ho rinunciato io", "rinuncia", "rinunciato", "rinunciata",
          "ritiro della candidatura",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "ignorato", "ignorata", "saltato", "saltata", "non mi candido", "scartato da me",
          "scartata da me", "scaduti i termini",
        ]
      ),
      (
        .outcome(.ghosted),
        ["ghostato", "ghostata", "ghosting", "sparito", "spariti", "spariti nel nulla"]
      ),
      (
        .outcome(.closed),
        [
          "posizione già coperta", "posto già assegnato", "posto assegnato", "ricerca sospesa",
          "hanno annullato la ricerca", "hanno chiuso la posizione", "concorso annullato",
          "bando annullato", "bando chiuso", "bando scaduto", "hanno chiuso la selezione",

          "assunzioni congelate", "assunzioni sospese", "assunzioni in pausa",
          "blocco delle assunzioni", "blocco assunzioni",
          "chiusa", "chiuso", "posizione chiusa", "posizione coperta", "posto coperto",
          "annuncio scaduto", "annuncio rimosso", "scaduta", "scaduto", "selezione chiusa",
          "selezione annullata", "posizione annullata", "ricerca chiusa", "ricerca annullata",
          "assunzioni bloccate", "non più disponibile", "posizione congelata",
          "posto occupato", "annuncio chiuso", "offerta scaduta", "annuncio cancellato",
          "posizione non più disponibile",
        ]
      ),
      (.archived, ["archiviato", "archiviata"]),
    ],
    waiting: [
      "mai più sentito", "mai più sentito nessuno", "non li ho mai più sentiti",
      "non li ho più sentiti", "non si sono più fatti sentire",
      "non si sono mai più fatti sentire", "non si sono più fatti vivi",
      "non si sono mai più fatti vivi", "mai più fatti vivi", "mai più fatti sentire",
      "mai più risposto", "mai più contattato", "mai più contattata", "silenzio",
      "silenzio totale", "scomparsi", "sono spariti", "sono scomparsi",
      "più nulla", "poi più nulla", "più sentiti", "mai più sentiti", "niente", "nulla",
      "in attesa", "in attesa di risposta", "in attesa di riscontro", "attesa risposta",
      "attendo risposta", "aspetto risposta", "nessuna risposta", "senza risposta",
      "ancora nessuna risposta", "nessun riscontro", "nessuna notizia", "non hanno risposto",
      "ancora niente", "sollecito inviato", "sollecitato", "sollecitata", "follow-up inviato",
      "nessun feedback", "in attesa di notizie", "nessuna novità",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "convocato", "convocata", "invitato", "invitata", "prossimo step", "fase successiva",
          "step successivo",
        ]
      )
    ],
    missedDeadlines: ["scaduti i termini"],
    unclear: [
      "offerta", "offerte", "offerta di lavoro", "accettato", "accettata", "ritirato", "ritirata",
      "annullato", "annullata", "concluso", "conclusa", "terminato", "terminata", "declinato",
      "declinata", "selezionato", "selezionata", "non interessato", "non interessata",
      "non mi interessa", "non più interessato", "non più interessata", "vista", "visto",
      "contattato", "contattata", "positivo", "negativo", "esito positivo", "candidatura accettata",
      "offerta ritirata", "risposta", "ricevuta", "ricevuto", "sì", "chiamata", "abbandonato",
      "abbandonata", "perso", "persa", "confermato", "confermata", "scelto", "scelta", "assunzione",
      "candidatura annullata", "superato", "superata", "candidatura", "finito", "idoneo", "idonea",
    ],
    conversations: Conversations(
      interviews: [
        "coll", "colloquio di gruppo", "coll di gruppo",

        "colloquio", "colloqui", "colloquio di lavoro", "intervista", "interviste",
        "videocolloquio",
      ],
      calls: ["chiamata", "telefonata", "chiacchierata", "incontro", "videochiamata", "call"],
      tests: [
        "test", "prova", "prove", "esercizio", "compito", "esame", "valutazione", "sfida",
        "assessment",
      ],
      rounds: ["fase", "round", "step", "turno", "giro"],
      screenKinds: [
        "agenzia interinale", "con l'agenzia", "dall'agenzia",

        "telefonico", "telefonica", "telefono", "al telefono", "tel", "HR", "risorse umane",
        "selezionatore", "selezionatrice", "recruiter", "conoscitivo", "conoscitiva", "preliminare",
        "con HR", "con le risorse umane", "agenzia", "con il recruiter",
      ],
      interviewKinds: [
        "direttrice", "con la direttrice", "capo", "caporeparto", "titolare", "con il titolare",
        "con la titolare", "dirigente", "preside", "proprietario", "primario", "commissione",
        "capo cuoco", "chef", "coordinatrice", "coordinatore", "responsabile di negozio",

        "tecnico", "tecnica", "di persona", "in presenza", "in sede", "con il team", "di gruppo",
        "gruppo", "manager", "con il manager", "motivazionale", "responsabile",
        "con il responsabile", "direttore", "con il direttore", "panel", "culturale", "individuale",
        "di lavoro", "in azienda", "con il cliente", "con il CEO", "con il capo",
      ],
      finalKinds: ["finale", "ultimo", "ultima", "conclusivo"],
      otherKinds: [
        "online", "video", "in video", "virtuale", "da remoto", "su zoom", "zoom", "su teams",
        "scritto", "scritta", "pratico", "pratica", "attitudinale", "logico", "di logica",
        "di inglese", "di programmazione", "breve", "a distanza", "psicoattitudinale",
      ],
      ordinals: [
        "due volte", "tre volte",
        "primo", "prima", "1°", "secondo", "seconda", "2°", "terzo", "terza", "3°", "quarto",
        "quarta", "quinto", "quinta", "sesto", "sesta", "iniziale", "altro", "altra", "ulteriore",
      ],
      numbers: [
        ["primo", "prima"],
        ["secondo", "seconda"],
        ["terzo", "terza"],
        ["quarto", "quarta"],
      ],
      planned: [
        "fissato", "fissata", "programmato", "programmata", "pianificato", "in programma",
        "previsto", "prevista", "concordato", "invitato a", "invitata a", "invitato al",
        "invitata al", "invito", "invito a", "invito al", "invito per", "convocato per",
        "convocata per", "convocato a", "convocata a", "convocazione", "da fissare",
        "da programmare", "in arrivo", "prossimo", "prossima", "domani", "a breve", "confermato",
        "confermata", "in attesa di", "in attesa del", "in attesa della", "la prossima settimana",
        "rimandato", "rinviato", "ottenuto", "da fare", "da sostenere", "preparazione", "ricevuto",
        "ricevuta", "da confermare", "prossima settimana", "settimana prossima",
        "la settimana prossima", "il prossimo mese",
        "in pianificazione", "da organizzare", "da concordare", "pianificata", "da definire",
      ],
      done: [
        "fatto", "fatta", "sostenuto", "sostenuta", "svolto", "svolta", "effettuato", "effettuata",
        "superato", "superata", "completato", "completata", "terminato", "avuto", "consegnato",
        "consegnata", "concluso", "ho fatto", "in corso",
      ]),
    smallWords: SmallWords(
      note: [
        "fino a", "fino al", "internamente",
        "con", "via", "da", "dal", "dalla", "dall", "presso", "per", "il", "dopo", "su", "in", "a",
        "al", "alla", "tramite", "attraverso", "senza", "prima di", "durante", "di", "del", "causa",
        "a causa di", "per mancanza di", "perché", "nel", "nella", "da parte di", "grazie a",
        "entro",
      ],
      after: [
        "dal", "dalla", "dall",
        "dopo", "dopo il", "dopo la", "a seguito di", "in seguito a", "al", "alla", "durante",
        "durante il", "in",
      ],
      toward: ["per", "a", "al", "alla", "per il", "per la"],
      then: ["più tardi", "in seguito", "dopo", "ma poi", "ma", "poi", "e", "e poi"],
      byUser: [
        "mia decisione", "mia scelta", "da me", "da parte mia", "dal sottoscritto",
        "dalla sottoscritta", "da me stesso",
        "da me stessa",
      ],
      byEmployer: [
        "dall'azienda", "dalla società", "dal recruiter", "da HR", "dalle risorse umane", "da loro",
        "da parte loro", "dal datore di lavoro", "da parte dell'azienda", "dalla ditta",
      ],
      articles: [
        "il", "lo", "la", "i", "gli", "le", "l", "un", "una", "uno", "di", "del", "della", "mio",
        "mia", "la mia", "e", "già", "loro", "la loro", "il loro",
      ],
      auxiliaries: [
        "è", "è stata", "è stato", "stato", "stata", "sono stato", "sono stata", "ho", "purtroppo",
        "già", "finalmente", "direttamente", "di nuovo", "sono", "ancora", "tuttora",
      ],
      application: [
        "candidatura", "la candidatura", "la mia candidatura", "domanda", "la sua candidatura",
      ],
      jobs: [
        "posizione", "selezione", "processo", "processo di selezione", "ricerca",
        "ricerca di personale", "iter", "iter di selezione", "posto",
      ],
      waiting: [
        "in attesa di", "in attesa del", "in attesa della", "in attesa dei", "attendo", "aspetto",
        "attesa", "in attesa",
        "aspettando", "in attesa dell", "in attesa che", "aspettiamo", "attendiamo",
        "in attesa degli",
      ],
      results: [
        "risposta", "esito", "esiti", "risultato", "risultati", "feedback", "riscontro",
        "decisione", "notizie", "l'esito",
      ],
      appointments: [
        "data", "date", "invito", "convocazione", "appuntamento", "orario", "conferma", "fissare",
        "organizzare", "programmare", "concordare", "disponibilità", "link",
      ],
      negations: [
        "non", "nessun", "nessuna", "mai", "annullato", "annullata", "cancellato", "cancellata",
        "senza", "saltato", "saltata", "niente", "perso",
      ],
      doubts: [
        "sa di", "suona come", "ha l'aria di",
        "forse", "probabilmente", "possibile", "possibilmente", "eventuale", "eventualmente",
        "magari", "spero", "credo", "penso", "incerto", "incerta", "quasi", "sembra", "attesa",
        "se", "pare", "presumibilmente",
      ],
      yets: ["ancora", "tuttora"],
      notYet: ["non ancora", "ancora non"],
      forms: ["modulo", "questionario"],
      otherAgents: ["da", "dal", "dalla"],
      until: ["fino"],
      conditions: ["se mi", "qualora"],
      failures: [
        "non ho passato", "bocciato a", "bocciata a",

        "non superato", "non superata", "non superati", "non ho superato", "bocciato al",
        "bocciata al", "bocciato alla", "bocciata alla", "fallito", "fallita",
      ],
      reversals: [
        "ritirata", "ritirato", "revocata", "revocato", "annullata", "annullato", "licenziato",
        "licenziata", "saltata", "saltato", "rescisso", "dimesso", "dimessa",
      ],
      reopenings: ["riaperta", "riaperto", "ricandidato", "ricandidata"],
      mistakes: [
        "errore", "per errore", "un errore", "era un errore", "è stato un errore", "per sbaglio",
        "falso allarme",
      ],
      helpers: [
        "mentore", "mentor", "mentrice", "coach", "orientatore", "amico", "amica", "amici",
        "mamma", "papà", "fratello", "sorella", "fidanzato", "fidanzata", "marito", "moglie", "me",
        "me stesso", "me stessa",
      ],
      unsigned: [
        "non firmato", "non firmata", "non ancora firmato", "non ancora firmata", "da firmare",
        "senza contratto", "da confermare", "non confermato", "non confermata", "a voce",
        "verbalmente", "manca la firma", "senza firma",
      ],
      beforeSending: [
        "candidarmi", "candidarsi", "a candidarmi", "candidatura", "inviare", "a inviare", "invio",
        "mandare", "a mandare", "referral", "raccomandazione", "lettera di raccomandazione",
        "segnalazione", "diploma", "certificato", "bando", "apertura", "pubblicazione",
      ],
      refusals: [
        "rifiutato", "rifiutata", "declinato", "declinata",
      ],
      corrections: [
        "no aspetta", "aspetta", "anzi", "anzi no", "o meglio", "voglio dire", "correzione",
        "ah no", "no scusa",
      ],
      departures: [
        "lasciato", "me ne sono andato", "me ne sono andata", "andato via", "andata via",
        "dimesso", "dimessa", "mi sono dimesso", "mi sono dimessa", "licenziato",
        "licenziata",
      ],
      insiders: [
        "interno", "interna", "internamente", "candidato interno",
      ],
      callbacks: [
        "richiamato", "richiamata", "mi hanno richiamato", "mi hanno richiamata",
        "hanno richiamato", "ricontattato", "mi hanno ricontattato",
      ],
      future: [
        "vogliono", "stanno per", "dovrebbero",
      ],
      contrasts: ["ma"],
      regrets: [
        "purtroppo", "alla fine", "comunque", "sfortunatamente", "infine", "ma alla fine",
        "ma purtroppo",
      ],
      news: [
        "scartato", "scartata", "altra persona", "altro candidato", "un altro", "un'altra",
        "qualcun altro", "interno", "interna", "archiviata", "lasciato perdere", "fuori", "finita",
        "finito", "niente", "coperta", "coperto", "preso un altro",
      ],
      again: ["di nuovo", "adesso", "ora", "nuovamente", "richiamato", "richiamata", "altro team"],
      withPerson: ["con", "da"],
      cancellations: [
        "annullato", "annullata", "cancellato", "cancellata", "saltato", "saltata", "non avvenuto",
        "non si è tenuto", "non ha avuto luogo", "non si è presentato",
        "non sono andato", "non sono andata",
      ],
      unanswered: ["nessuno ha risposto", "non ha risposto nessuno", "segreteria"],
      rehearsals: ["simulazione", "simulato", "di prova", "esercitazione"],
      moves: [
        "rinviato", "rinviato al", "rinviata", "rinviata al", "spostato", "spostato al",
        "spostata", "spostata al", "rimandato", "rimandato al", "posticipato", "posticipato al",
      ],
      comingDays: [
        "la prossima settimana", "prossima settimana", "domani", "più tardi", "settimana prossima",
        "la settimana prossima", "il prossimo mese",
      ],
      next: ["prossimo", "prossima"],
      elsewhere: [
        "nelle notizie", "sulla stampa", "non per noi", "non per me", "altra azienda",
        "un'altra azienda", "altrove", "altra società", "un'altra società", "un amico", "un'amica",
        "il mio amico",
      ],
      otherJobs: [
        "per un altro posto", "per un altro ruolo", "per un'altra posizione", "altro ruolo",
        "altra posizione",
      ],
      parties: ["presso", "da"],
      topics: ["su", "sul", "sulla", "riguardo"],
      family: ["mamma", "mia madre", "papà", "mio padre", "un amico", "un'amica", "medico"],
      mentions: ["menzionato", "accennato", "se ne è parlato", "si è parlato di"],
      possessives: ["il mio", "la mia", "il", "la", "i", "le", "loro", "suo", "sua"],
      partsOfMeeting: ["domanda", "domande", "alla domanda", "esercizio"]),
    sentences: Sentences(
      labels: [
        "stato", "esito", "risultato", "risposta", "decisione", "buona notizia", "brutta notizia",
        "chiamata",
      ],
      media: [
        "posta", "telefono", "lettera", "messaggio", "azienda", "l'azienda", "recruiter",
        "risorse umane", "portale", "via mail", "per telefono",
      ],
      employers: ["loro", "azienda", "l'azienda", "mi hanno", "il recruiter"],
      applicants: ["io", "ho"],
      objects: ["mi"],
      tenses: ["ha", "hanno", "ho"],
      receiving: ["ricevuto", "ho ricevuto", "avuto", "ho avuto"],
      giving: ["fatto", "hanno fatto", "inviato", "hanno inviato", "mandato"],
      choosing: [
        "scelto", "preso", "assunto", "selezionato", "preferito", "optato per", "proseguire con",
        "proseguono con", "procedere con", "procedono con", "andati avanti con",
      ],
      otherCandidates: [
        "altro candidato", "altra candidata", "altri candidati", "un'altra persona",
        "altra persona", "qualcun altro", "altro profilo", "altri profili", "candidato interno",
        "candidata interna", "qualcuno con più esperienza",
      ],
      deciding: ["hanno", "ha", "abbiamo", "deciso di", "hanno deciso di", "abbiamo deciso di"],
      judging: ["è andato", "è andata", "andato", "andata", "era", "è stato", "è stata"],
      judgments: [
        "bene", "male", "ottimo", "difficile", "facile", "lungo", "interessante", "così così",
      ],
      degrees: ["molto", "abbastanza", "non", "un po'", "piuttosto", "troppo"],
      sameDay: ["oggi", "stamattina", "stasera"],
      nextDay: ["il giorno dopo"],
      activities: [
        "mail di ringraziamento", "ringraziamento", "ringraziato", "preparazione", "preparato",
      ],
      documents: ["inviato", "inviata", "cv", "curriculum"],
      recipients: ["a"],
      purposes: [
        "revisione", "un visto", "un prestito", "un appartamento", "una borsa di studio",
        "un corso",
      ],
      agents: ["da", "dal", "dalla"],
      rejectable: ["candidatura"],
      spans: ["giorno", "settimana", "giorni", "settimane", "mese", "mesi"],
      joints: ["e"],
      begun: ["iniziato", "iniziata"],
      aboutStage: ["preparazione", "domande", "appunti"],
      candidates: ["candidato", "candidata"]),
    telling: Telling(
      past: [
        "fatto", "fatta", "fatti", "fatte", "ho fatto", "ho sostenuto", "sostenuto", "sostenuta",
        "svolto", "svolta", "superato", "superata", "andato bene", "andata bene", "andato male",
        "andata male", "è andato bene", "è andata bene", "andato benissimo", "andata benissimo",
        "andato ok", "andata ok", "completato", "completata", "consegnato", "consegnata", "avuto",
        "avuta", "ho avuto", "passato", "passata", "terminato", "concluso", "conclusa", "finito",
        "finita", "dato", "data la prova", "tenuto",
        "tenuta", "presentato", "ieri", "stato a", "stata a", "incontrato", "incontrata",
      ],
      afters: ["dopo", "dopo il", "dopo la", "dopo l", "dopo lo", "dopo un"],
      talks: [
        "parlato con", "ho parlato con", "ho parlato", "sentito", "sentita", "sentiti al telefono",
        "conosciuto", "ho incontrato", "ho conosciuto", "chiacchierato con",
      ],
      agreed: [
        "passato a", "passata a", "passato al", "passata al", "passato alla", "passata alla",
        "passo al", "passo alla", "ammesso a", "ammessa a", "ammesso al", "ammessa al",
        "ammesso alla", "ammessa alla",
        "fissato", "fissata", "programmato", "programmata", "prenotato", "prenotata", "confermato",
        "confermata", "convocato", "convocata", "convocazione", "convocato per", "convocata per",
        "convocato a", "convocata a", "invitato", "invitata", "invitato a", "invitata a",
        "invitato al", "invitata al", "invito al", "invito a", "invito per", "previsto", "prevista",
        "in agenda", "in programma", "appuntamento", "concordato", "concordata", "organizzato",
        "organizzata", "ho il colloquio", "ho un colloquio", "da fare",
      ],
      sending: [
        "inviato", "inviata", "inviati", "ho inviato", "mandato", "mandata", "mandati",
        "ho mandato", "spedito", "spedita", "ho spedito", "consegnato", "consegnata",
        "ho consegnato", "lasciato", "ho lasciato", "portato", "ho portato", "caricato", "caricata",
        "compilato", "compilata", "ho compilato", "presentata", "presentato", "depositato",
        "depositata", "inoltrato", "inoltrata", "partita", "trasmesso",
      ],
      applying: [
        "candidato", "candidata", "mi sono candidato", "mi sono candidata", "candidatura inviata",
        "candidatura fatta", "candidatura partita", "ho fatto domanda", "fatta domanda",
        "fatto domanda", "iscritto", "iscritta", "mi sono iscritto", "mi sono iscritta",
        "domanda fatta",
      ],
      papers: [
        "cv", "curriculum", "lettera", "lettera di presentazione", "lettera motivazionale",
        "domanda", "candidatura", "portfolio", "modulo", "documenti", "domanda di partecipazione",
        "form",
      ],
      notYet: [
        "non ancora", "ancora non", "non ho ancora", "non inviato", "non inviata", "non finito",
        "non finita", "ancora da",
      ],
      tasks: [
        "devo", "devo ancora", "da finire", "da inviare", "da scrivere", "da mandare",
        "da completare", "da sistemare", "da aggiornare", "manca", "mi manca", "mancano", "bisogna",
        "da preparare", "sto scrivendo", "sto preparando", "finire", "aggiornare", "sistemare",
        "completare", "scrivere", "resta da", "rimane da", "ci vuole ancora", "da compilare",
      ],
      hearing: [
        "risposta", "risposte", "notizie", "notizia", "novità", "riscontro", "riscontri",
        "risposto", "rispondono", "fanno sapere", "mi fanno sapere", "faranno sapere",
        "mi faranno sapere", "chiamano", "mi chiamano", "mi richiamano", "richiamano",
        "chiameranno", "mi chiameranno", "mi richiameranno", "esito", "esiti", "decisione",
        "decidono", "risultato", "risultati", "sentire", "sentito nulla", "contattato", "contatto",
        "feedback", "segnale", "segni di vita", "mi dicono", "diranno", "aggiornano",
        "mi aggiornano", "ricontattano", "mi ricontattano", "saputo", "sapere", "sentito niente",
      ],
      givingUp: [
        "ci rinuncio", "lascio perdere", "la do per persa", "lo do per perso", "do per persa",
        "do per perso", "ci metto una pietra sopra", "ormai andata", "non ci spero più",
        "non spero più", "mi arrendo", "passo oltre", "considero chiusa", "la considero persa",
        "ormai è andata", "ormai persa",
      ],
      having: [
        "ho", "ricevuto", "ricevuta", "ho ricevuto", "avuto", "avuta", "ho avuto", "mi hanno fatto",
        "arrivata", "arrivato", "mi fanno", "c'è", "ottenuta", "ottenuto", "ho in mano",
      ],
      offers: [
        "offerta", "proposta", "proposta di lavoro", "proposta di contratto", "offerta di lavoro",
        "lettera d'impegno",
      ],
      offered: [
        "mi hanno offerto", "mi offrono", "mi hanno offerto il posto", "mi offrono il posto",
        "mi hanno proposto il contratto", "mi propongono il contratto",
      ],
      remarks: [
        "dita incrociate", "incrocio le dita", "incrociamo le dita", "ci penso", "ci sto pensando",
        "sto pensando", "ci devo pensare", "devo pensarci", "devo decidere", "ci rifletto",
        "sto riflettendo", "sto valutando", "valuto", "vediamo", "vedremo", "speriamo",
        "speriamo bene", "buone sensazioni", "buona sensazione", "brutta sensazione",
        "buona impressione", "persone gentili", "simpatici", "inizio", "inizio il", "comincio",
        "primo giorno", "aspetto il contratto", "in attesa del contratto", "contratto in arrivo",
        "attendo contratto", "attendo il contratto", "stipendio basso", "paga bassa",
        "paga troppo bassa", "peccato", "pazienza", "contenta", "contento", "felice", "ansia",
        "agitata", "agitato", "come previsto", "troppo lontano", "poca esperienza",
        "nessuna motivazione", "senza motivazioni", "senza motivo", "si tratta sullo stipendio",
        "nervosa", "nervoso", "niente di che", "gente simpatica",
      ],
      contacts: [
        "mi hanno chiamato", "mi hanno chiamata", "hanno chiamato", "mi ha chiamato",
        "mi ha chiamata", "hanno telefonato", "mi hanno telefonato", "mi hanno contattato",
        "mi hanno contattata", "chiamato da", "chiamata da",
      ],
      meetings: ["zoom", "teams", "meet", "videochiamata", "caffè", "skype", "google meet"],
      unreal: [
        "vorrei", "vorrebbero", "sarebbe", "avrei", "avrebbe", "potrei", "potrebbe", "dovrei",
        "spero in", "spero di", "sperando", "magari", "se", "preparare", "preparazione",
        "prepararmi", "ripasso", "simulazione", "altra offerta", "altro lavoro", "altro posto",
        "amico", "amica", "collega", "fratello", "sorella", "cugino", "pacco", "rimandato",
        "rimandata", "rinviato", "rinviata", "annullato", "annullata", "spostato", "spostata",
        "saltato", "saltata", "chiesto un", "chiedere", "quasi", "nessun", "nessuna", "non",
        "senza", "mai",
      ],
      beforeHours: ["alle", "ore", "alle ore", "verso le", "dalle"],
      afterHours: ["ore", "del mattino", "di mattina"]),
    times: Times(
      spans: [
        (1, ["domani", "tra 0 giorni", "fra 0 giorni", "tra 0 giorno", "fra 0 giorno"]),
        (2, ["dopodomani"]),
        (
          7,
          [
            "la prossima settimana", "prossima settimana", "settimana prossima",
            "la settimana prossima", "tra 0 settimane", "fra 0 settimane", "tra 0 settimana",
            "fra 0 settimana",
          ]
        ),
        (
          30,
          [
            "il prossimo mese", "il mese prossimo", "tra 0 mesi", "fra 0 mesi", "tra 0 mese",
            "fra 0 mese",
          ]
        ),
      ],
      numbers: [
        ["un", "una", "uno"], ["due"], ["tre"], ["quattro"], ["cinque"], ["sei"], ["sette"],
        ["otto"], ["nove"], ["dieci"], ["undici"], ["dodici"], ["tredici"], ["quattordici"],
        ["quindici"],
      ],
      open: [
        "questa settimana", "questo mese", "questo fine settimana", "fine settimana", "fine mese",
        "fine del mese", "inizio mese", "primavera", "estate", "autunno", "inverno", "Natale",
        "tra 0 ore", "fra 0 ore",
      ],
      ofDay: ["di mattina", "al mattino", "nel pomeriggio", "a mezzogiorno"],
      these: ["questo", "questa"], last: ["scorso", "scorsa", "passato"],
      pastVerbs: ["parlato", "fatto", "avuto", "era"]
    ),
    elisions: ["l", "d", "dell", "all", "nell", "dall", "un"],
    dates: Dates(
      around: ["il", "di", "del", "d"],
      before: ["il"],
      starts: ["dal", "da"],
      beforeLengths: ["per"],
      ranges: ["fino", "al"],
      joints: ["e", "a"],
      ordinalEndings: ["a", "o"],
      beforeWeekday: ["da"]),
    months: [
      ["gennaio", "gen"],
      ["febbraio", "feb"],
      ["marzo", "mar"],
      ["aprile", "apr"],
      ["maggio", "mag"],
      ["giugno", "giu"],
      ["luglio", "lug"],
      ["agosto", "ago"],
      ["settembre", "set", "sett"],
      ["ottobre", "ott"],
      ["novembre", "nov"],
      ["dicembre", "dic"],
    ],
    weekdays: [
      ["lunedì", "lun"],
      ["martedì", "mar"],
      ["mercoledì", "mer"],
      ["giovedì", "gio"],
      ["venerdì", "ven"],
      ["sabato", "sab"],
      ["domenica", "dom"],
    ],
    pastDays: ["ieri", "l'altro ieri", "la settimana scorsa", "il mese scorso"],
    dayWords: ["data", "giorno", "il"],
    timelineHeadings: [
      "Cronologia", "Storico", "Diario", "Andamento", "Aggiornamenti", "Processo",
    ],
    beforeTimeline: ["il", "mio", "la"],
    noteHeadings: ["Appunti"],
    postingHeadings: [
      "Annuncio", "Descrizione del lavoro", "Offerta di lavoro", "Descrizione della posizione",
    ],
    fields: [
      ("company", ["Azienda", "Ente", "Datore di lavoro", "Società", "Nome azienda"]),
      ("role", ["Ruolo", "Posizione", "Mansione", "Impiego"]),
      (
        "applied",
        [
          "Data candidatura", "Data di candidatura", "Candidatura inviata", "Inviata il",
          "Candidato il", "Data invio", "Inviata", "Inviato", "Inviato il", "Candidata il",
          "Data di invio", "Candidatura del",
        ]
      ),
      ("status", ["Stato", "Fase", "Esito", "Risultato"]),
      ("history", ["Cronologia"]),
      ("answered", ["Data risposta"]),
      ("location", ["Luogo", "Sede"]),
      ("salary", ["Stipendio"]),
      ("url", ["Annuncio"]),
      ("contacts", ["Contatto"]),
      ("deadline", ["Scadenza"]),
      ("industry", ["Settore"]),
      ("skills", ["Competenze"]),
      ("source", ["Fonte"]),
      ("channel", ["Trovato su", "Trovato tramite", "Canale"]),
    ],
    otherKeys: [
      "Valore del contratto", "Probabilità", "Fatturato", "Trattativa", "Telefono", "Importo",
      "Fattura", "Prezzo", "Partecipanti",
    ],
    otherSubjects: [
      "Affitto", "Proprietario", "Appartamento", "Numero di tracciamento", "Pacco", "Editore",
      "Casa editrice", "Manoscritto",
      "Banca", "Mutuo", "Prestito", "Licenza",
    ],
    keysOfSomeoneElse: [
      "Mutuatario", "Pagatore", "Conferenza", "Numero di fattura",
    ],
    otherStatuses: ["consegnato", "spedito", "affittato", "pubblicato"],
    blanks: ["n/d"],
    privacy: ["privato", "privata", "riservato", "è privato", "è privata", "nascosto", "nascosta"],
    visibility: ["visibilità", "accesso"],
    publicness: ["pubblico", "pubblica"],
    yes: ["sì", "fatto", "fatta"],
    no: ["no", "mai", "non ancora"],
    keys: Keys(
      reasons: ["motivo"],
      besideReasons: ["della", "del", "per"],
      topics: ["oggetto", "argomento", "tema"]),
    evidence: Evidence(
      everyday: [
        "inviato", "inviata", "chiuso", "chiusa", "scaduto", "scaduta", "firmato", "firmata",
        "in attesa",
      ],
      shared: ["proposta"],
      applying: ["candidat"],
      contactRoles: ["inquilino", "inquilina", "fornitore", "cliente"],
      otherFolders: ["Clienti", "Fatture", "Fornitori", "Prestiti"]),
    names: FileNames(
      templateFolders: ["modelli"],
      untitled: ["candidatura"],
      copies: ["copia"], copiesOf: ["copia di"]),
    nameWords: NameWords(firstNamesThatAreWords: [
      "rosa", "bianca", "chiara", "gioia", "vera", "alba", "stella", "viola", "felice", "pace",
      "fiore", "luce", "amato", "santo", "bruno", "marina",
    ]),
    channels: [
      "raccomandazione", "amico", "amica", "passaparola", "recruiter esterno", "agenzia",
      "agenzia interinale", "fiera", "sito aziendale", "sito web", "candidatura spontanea",
      "annuncio",
    ],
    waysToMeet: [
      "telefono", "al telefono", "telefonico", "videochiamata", "in presenza", "di persona",
      "in sede",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "lettera standard", "risposta standard", "modello", "automatica",
        ]
      ),
      (
        .personal,
        [
          "personale"
        ]
      ),
      (
        .afterTalk,
        [
          "dopo il colloquio", "dopo un colloquio", "dopo colloquio",
        ]
      ),
      (
        .internal,
        [
          "interno", "interna", "candidato interno", "candidata interna",
        ]
      ),
      (
        .positionClosed,
        [
          "posizione chiusa", "posizione annullata", "posizione ritirata",
        ]
      ),
      (
        .other,
        [
          "altro", "altro motivo",
        ]
      ),
    ],
    doors: [(.open, ["aperta", "aperto"]), (.shut, ["chiusa", "chiuso"])])
}
