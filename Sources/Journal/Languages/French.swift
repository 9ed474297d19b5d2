extension Language {
  static let french = Language(
    name: "French",
    statuses: [
      (
        .stage(.saved),
        [
          "enregistré", "enregistrée", "sauvegardé", "sauvegardée", "à postuler",
          "pas encore postulé", "pas postulé", "à envoyer", "brouillon", "en préparation",
          "à faire", "favori", "favoris", "intéressé", "intéressée", "intéressant", "intéressante",
          "à candidater", "non envoyée", "non envoyé", "pas encore envoyée", "pas encore envoyé",
          "repéré", "repérée", "candidature à envoyer", "candidature en préparation", "à étudier",
          "prévu", "prévue", "postuler",
        ]
      ),
      (
        .stage(.applied),
        [
          "postulé", "j'ai postulé", "candidaté", "j'ai candidaté", "candidature envoyée",
          "candidature transmise", "candidature déposée", "candidature soumise",
          "candidature faite", "envoyé", "envoyée", "soumis", "soumise", "déposé", "déposée",
          "CV envoyé", "dossier envoyé", "candidature spontanée", "candidature spontanée envoyée",
          "dossier déposé", "postulée", "transmise",
        ]
      ),
      (
        .open,
        [
          "poste en attente", "recrutement en attente",
          "ouvert", "ouverte", "actif", "active", "nouveau", "nouvelle", "en cours", "en pause",
          "suspendu", "suspendue", "en suspens", "pas encore d'offre", "pas encore d'entretien",
          "pas encore de décision", "pas encore de refus", "toujours en cours", "mis en attente",
          "mise en attente", "mis en pause", "mise en pause", "en stand-by", "en standby",
          "mis en suspens",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "AR reçu", "AR automatique", "accusé automatique", "réponse automatique reçue",
          "confirmation reçue", "mail de confirmation", "mail de confirmation reçu",

          "accusé de réception", "accusé de réception reçu", "candidature reçue",
          "réception confirmée", "candidature vue", "candidature consultée", "réponse reçue",
          "présélectionné", "présélectionnée", "en cours d'examen", "en cours d'étude",
          "en cours d'analyse", "à l'étude", "en examen", "candidature à l'étude",
          "candidature en cours d'étude", "candidature en cours d'examen", "ont répondu",
          "retour reçu", "short-list", "shortlisté", "shortlistée",
        ]
      ),
      (
        .stage(.screen),
        [
          "entretien téléphonique", "pré-entretien", "préqualification",
          "présélection téléphonique", "appel RH", "échange téléphonique", "appel téléphonique",
          "entretien RH", "pré-qualification", "premier contact téléphonique",
        ]
      ),
      (
        .stage(.assessment),
        [
          "concours", "épreuves écrites", "test écrit",

          "test technique", "cas pratique", "étude de cas", "exercice technique",
          "mise en situation", "test de recrutement", "évaluation technique",
          "tests de recrutement", "exercice pratique", "tests psychotechniques",
        ]
      ),
      (
        .stage(.interview),
        [
          "stage d'essai", "essai en magasin", "essai en salle", "période d'essai d'une journée",
          "journée découverte", "PMSMP", "cours d'essai", "leçon d'essai", "audition",
          "essai en cuisine", "mise en situation professionnelle", "demi-journée d'essai",
          "jour d'essai",
          "journée d'essai", "essai professionnel", "immersion", "rencontre avec l'équipe",
        ]
      ),
      (
        .stage(.final),
        [
          "références demandées", "visite médicale", "contrôle de références",
          "casier judiciaire demandé",

          "dernier entretien", "entretien final", "dernier tour", "prise de références",
          "vérification des références", "références", "finale", "finaliste", "dernière étape",
        ]
      ),
      (
        .stage(.offer),
        [
          "proposition d'embauche reçue", "proposition de contrat reçue", "oui verbal",
          "accord verbal", "accord oral",

          "offre reçue", "offre d'embauche", "promesse d'embauche", "proposition d'embauche",
          "proposition reçue", "proposition de contrat", "proposition", "en négociation",
          "négociation", "négociations", "contrat reçu", "offre d'embauche reçue",
          "promesse d'embauche reçue", "offre proposée", "offre orale", "offre verbale",
          "offre écrite", "offre ferme", "offre d'embauche orale", "promesse orale",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "je suis pris", "je suis prise", "c'est signé", "j'ai signé", "CDI signé",

          "offre acceptée", "embauché", "embauchée", "recruté", "recrutée", "engagé", "engagée",
          "contrat signé", "signé", "j'ai accepté l'offre", "promesse d'embauche signée",
          "proposition acceptée", "poste accepté", "poste obtenu", "j'ai eu le poste",
          "j'ai le poste",
        ]
      ),
      (
        .outcome(.declined),
        [
          "offre refusée", "offre déclinée", "j'ai refusé l'offre", "j'ai décliné l'offre",
          "proposition refusée", "proposition déclinée", "poste refusé par moi", "refus de l'offre",
          "j'ai refusé offre", "j'ai décliné offre",
        ]
      ),
      (
        .endedByUser,
        [
          "j'ai dit non",
          "accepté une autre offre", "autre offre acceptée", "accepté autre offre",
          "accepté ailleurs", "signé ailleurs", "pris un autre poste",
          "j'ai refusé", "j'ai décliné", "refusé par moi", "refus de ma part", "décliné par moi",
          "refusée par moi",
        ]
      ),
      (.declined, ["refusé", "refusée"]),
      (
        .outcome(.rejected),
        [
          "refusé après", "n'ont pas retenu", "ils ont pris quelqu'un d'autre", "c'est non",
          "ont choisi quelqu'un d'autre", "pas sélectionné", "pas sélectionnée",

          "ils ont choisi quelqu'un d'autre", "ont pris quelqu'un d'autre",
          "ont choisi un autre candidat", "pas prise", "pas pris", "on m'a dit non",
          "ils m'ont dit non",
          "mail de refus", "email de refus", "lettre de refus", "réponse négative",
          "pas embauché", "pas embauchée", "non embauché", "non embauchée", "refus", "rejeté",
          "rejetée", "candidature refusée", "candidature rejetée",
          "candidature non retenue", "non retenu", "non retenue", "pas retenu", "pas retenue",
          "refus reçu", "réponse négative", "recalé", "recalée", "refus automatique",
          "refus de l'entreprise", "refus de leur part", "non sélectionné", "non sélectionnée",
          "écarté", "écartée", "candidature écartée", "refusé par l'entreprise",
          "refusée par l'entreprise", "lettre de refus", "mail de refus", "profil non retenu",
          "refus par mail", "nous avons le regret de vous informer", "regret de vous informer",
          "nous sommes au regret de vous informer", "nous regrettons de vous informer",
          "malheureusement nous ne pouvons donner suite", "pas donné suite à ma candidature",
          "n'ont pas donné suite", "ne donnent pas suite", "n'ont pas retenu ma candidature",
          "ils n'ont pas retenu ma candidature", "ma candidature n'a pas été retenue",
          "candidature pas retenue",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "je me suis retiré", "je me suis retirée", "je me désiste", "me suis désisté",
          "me suis désistée",

          "retiré ma candidature", "candidature retirée", "j'ai retiré ma candidature", "désisté",
          "désistée", "désistement", "je me suis désisté", "je me suis désistée",
          "retrait de candidature", "retrait de ma candidature",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "ignoré", "ignorée", "pas poursuivi", "pas donné suite de ma part",
          "candidature non envoyée", "délai dépassé", "date limite dépassée",
        ]
      ),
      (.outcome(.ghosted), ["ghosté", "ghostée", "ghosting"]),
      (
        .outcome(.closed),
        [
          "poste déjà pourvu", "le poste est pourvu", "poste plus disponible", "budget coupé",

          "embauches gelées", "embauches suspendues", "embauches en pause", "recrutements gelés",
          "embauches bloquées", "gel du recrutement", "gel des recrutements", "embauche gelée",
          "poste pourvu", "pourvu", "poste fermé", "offre expirée", "offre fermée",
          "offre clôturée", "annonce supprimée", "annonce retirée", "annonce expirée",
          "recrutement annulé", "poste annulé", "poste supprimé", "recrutement gelé",
          "gel des embauches", "fermé", "fermée", "clôturé", "clôturée",
          "expiré", "expirée", "offre pourvue", "poste gelé", "plus disponible", "offre supprimée",
          "offre retirée du site", "recrutement clos",
        ]
      ),
      (.archived, ["archivé", "archivée", "archives"]),
    ],
    waiting: [
      "jamais eu de réponse", "plus jamais eu de nouvelles", "plus jamais entendu parler d'eux",
      "ils ont disparu", "disparus", "jamais rappelé", "jamais rappelée",
      "ne m'ont jamais rappelé",
      "plus de nouvelles", "plus de réponse", "plus aucune nouvelle", "plus aucune réponse",
      "plus de retour", "plus aucun retour", "plus rien", "silence depuis", "rien depuis",
      "toujours rien",
      "plus aucun signe",
      "en attente", "en attente de réponse", "en attente de retour", "en attente d'une réponse",
      "en attente d'un retour", "sans réponse", "pas de réponse", "aucune réponse",
      "toujours pas de réponse", "pas encore de réponse", "sans nouvelles", "pas de nouvelles",
      "aucun retour", "pas de retour", "sans retour", "relancé", "relancée", "relance",
      "relance envoyée", "relance faite", "silence radio", "attente de réponse",
      "j'attends une réponse",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "convoqué", "convoquée", "invité", "invitée", "convocation reçue", "prochaine étape",
          "prochain tour",
        ]
      )
    ],
    missedDeadlines: ["délai dépassé", "date limite dépassée"],
    unclear: [
      "entretien manqué", "entretien raté", "entretien loupé", "offre", "offres", "accepté",
      "acceptée", "retenu", "retenue", "retiré",
      "retirée", "retrait", "annulé", "annulée", "terminé", "terminée", "abandonné", "abandonnée",
      "abandon", "décliné", "déclinée", "réponse", "réponse positive", "pas intéressé",
      "pas intéressée", "plus intéressé", "plus intéressée", "non", "oui", "vu", "vue", "contacté",
      "contactée", "offre d'emploi", "offre retirée", "offre annulée", "candidature acceptée",
      "candidature annulée", "sélectionné", "sélectionnée", "positif", "négatif", "fini", "reçu",
      "reçue", "confirmé", "confirmée", "classé sans suite", "sans suite", "pris", "prise",
      "validé", "validée", "candidature",
    ],
    conversations: Conversations(
      interviews: [
        "entr", "E1", "entretien d'emb",

        "entretien", "entretiens", "entrevue", "entrevues", "entretien d'embauche",
        "entretiens d'embauche", "interview", "visio-entretien",
      ],
      calls: [
        "appel", "coup de fil", "échange", "visio", "conversation", "rendez-vous", "rdv", "call",
      ],
      tests: ["test", "tests", "exercice", "épreuve", "évaluation", "devoir", "défi"],
      rounds: ["tour", "étape", "phase", "round"],
      screenKinds: [
        "agence", "agence d'intérim", "intérim", "la RH", "la DRH",

        "téléphonique", "téléphoniques", "téléphone", "par téléphone", "tél", "RH", "DRH",
        "ressources humaines", "recruteur", "recruteuse", "recrutement", "préliminaire",
        "de présélection", "cabinet", "chargé de recrutement", "chargée de recrutement",
        "découverte", "de préqualification",
      ],
      interviewKinds: [
        "directrice", "chef de service", "cheffe", "chef de cuisine", "patron", "patronne",
        "gérant", "gérante", "cadre", "cadre de santé", "jury", "proviseur", "principal",
        "chef d'équipe", "chef d'atelier", "responsable magasin", "n plus 1",

        "technique", "techniques", "manager", "en personne", "sur place", "sur site",
        "en présentiel", "présentiel", "équipe", "de l'équipe", "groupe", "de groupe", "collectif",
        "d'embauche", "opérationnel", "opérationnels", "métier", "directeur", "direction",
        "culture", "culturel", "panel", "responsable", "N+1", "physique", "motivation",
        "de motivation", "individuel",
      ],
      finalKinds: ["final", "finale", "finaux", "dernier", "dernière"],
      otherKinds: [
        "vidéo", "visio", "en visio", "en ligne", "à distance", "par visio", "en visioconférence",
        "visioconférence", "vidéo différé", "écrit", "de logique", "logique", "de personnalité",
        "psychotechnique", "de compétences", "informatique", "de langue", "codage", "de code",
        "court", "rapide", "zoom", "teams", "pratique",
      ],
      ordinals: [
        "deux fois", "trois fois", "plusieurs fois",
        "premier", "première", "1er", "1ère", "1re", "deuxième", "2e", "2ème", "2nd", "2nde",
        "second", "seconde", "troisième", "3e", "3ème", "quatrième", "4e", "4ème", "1er tour",
        "nouvel", "autre",
      ],
      numbers: [
        ["premier", "première", "1er", "1ère", "1re"],
        ["deuxième", "2e", "2ème", "2nd", "2nde", "second", "seconde"],
        ["troisième", "3e", "3ème"],
        ["quatrième", "4e", "4ème"],
      ],
      planned: [
        "prévu", "prévue", "programmé", "programmée", "planifié", "planifiée", "fixé", "fixée",
        "à venir", "invité à", "invitée à", "invité pour", "invitation", "invitation à",
        "invitation à un", "invitation pour un", "convoqué à", "convoquée à", "convoqué à un",
        "convoquée à un", "convocation", "convocation à un", "convocation à", "à planifier",
        "à programmer", "à fixer", "à confirmer", "à passer", "à faire", "demain", "bientôt",
        "proposé", "confirmé", "confirmée", "en attente de", "en attente d'un", "prochain",
        "prochaine", "semaine prochaine", "reporté", "reportée", "obtenu", "décroché", "reçu",
        "préparer", "préparation", "à rendre", "la semaine prochaine", "le mois prochain",
        "mois prochain",
        "en cours de planification", "à caler", "à prévoir", "calé", "calée", "en préparation",
        "callé",
      ],
      done: [
        "passé", "passée", "passés", "effectué", "effectuée", "fait", "faite", "réalisé",
        "réalisée", "terminé", "terminée", "eu", "eu un", "réussi", "j'ai passé", "rendu", "rendue",
        "envoyé", "en cours",
      ]),
    smallWords: SmallWords(
      note: [
        "jusqu'à", "jusqu'en", "jusqu'au", "en interne",
        "avec", "via", "par", "chez", "à", "de", "du", "pour", "le", "après", "suite à", "sur",
        "depuis", "au", "aux", "en", "dans", "avant", "sans", "malgré", "pendant", "lors de",
        "lors du", "car", "à cause de", "faute de", "grâce à", "auprès de", "d", "en raison de",
        "dès",
      ],
      after: [
        "depuis", "depuis l", "depuis le", "depuis la", "après la",
        "après", "après le", "après l", "suite à", "suite au", "lors de", "lors du", "à l'issue de",
        "à l'issue du", "à", "au", "en",
      ],
      toward: ["pour", "à", "au"],
      then: [
        "plus tard", "par la suite", "mais ensuite", "puis finalement", "mais", "puis", "et",
        "ensuite", "et puis",
      ],
      byUser: [
        "ma décision", "mon choix", "par moi", "par moi-même", "de ma part", "de mon fait",
        "de mon côté",
      ],
      byEmployer: [
        "par l'entreprise", "par la société", "par le recruteur", "par les RH", "par l'employeur",
        "par eux", "par la boîte", "de leur part", "par le cabinet", "par la DRH",
      ],
      articles: [
        "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "mon", "ma", "et", "déjà",
        "leur", "leurs",
      ],
      auxiliaries: [
        "a été", "est", "j'ai été", "je suis", "été", "malheureusement", "déjà", "enfin",
        "directement", "finalement", "de nouveau", "à nouveau", "ai été", "hélas", "toujours",
        "encore",
      ],
      application: [
        "candidature", "ma candidature", "la candidature", "dossier", "mon dossier",
        "votre candidature",
      ],
      jobs: [
        "poste", "recrutement", "processus", "processus de recrutement", "procédure", "process",
        "annonce",
      ],
      waiting: [
        "en attente de", "en attente du", "en attente des", "attente", "attente de", "en attente",
        "dans l'attente de", "j'attends",
        "attends", "on attend", "en attente d", "attente d",
      ],
      results: [
        "réponse", "retour", "résultat", "résultats", "décision", "feedback", "nouvelles",
        "retours",
      ],
      appointments: [
        "date", "dates", "créneau", "créneaux", "invitation", "convocation", "rendez-vous",
        "horaire", "confirmation", "planification", "calendrier", "lien", "fixer", "planifier",
        "proposition de date",
      ],
      negations: [
        "pas", "non", "aucun", "aucune", "jamais", "annulé", "annulée", "sans", "manqué", "plus",
        "raté", "refusé", "loupé", "ne",
      ],
      doubts: [
        "ça sent", "ça ressemble à", "on dirait", "ça sonne comme",
        "peut-être", "probablement", "sûrement", "sans doute", "éventuellement", "éventuel",
        "éventuelle", "possible", "possiblement", "j'espère", "incertain", "à vérifier", "presque",
        "si", "apparemment", "attendu", "attendue", "visiblement", "semble",
      ],
      yets: ["encore", "toujours"],
      notYet: ["pas encore"],
      forms: ["formulaire", "questionnaire"],
      otherAgents: ["par"],
      until: ["jusque", "jusqu"],
      conditions: ["si", "au cas où"],
      failures: [
        "raté", "ratée", "pas eu", "pas passé", "échoué aux tests", "loupé",

        "échoué", "échouée", "échoué à", "échoué au", "échec", "échec à", "échec au", "pas réussi",
        "non réussi", "recalé", "recalée", "recalé à", "recalée à", "recalé au", "recalée au",
        "recalé après", "recalée après",
      ],
      reversals: [
        "retiré", "retirée", "annulé", "annulée", "rétracté", "rétractée", "licencié", "licenciée",
        "rompu", "rompue", "démissionné", "révoqué", "révoquée", "tombé à l'eau", "tombée à l'eau",
        "rupture",
      ],
      reopenings: ["repostulé", "rouvert", "rouverte", "relancé par eux"],
      mistakes: [
        "erreur", "par erreur", "une erreur", "c'était une erreur", "fausse alerte",
      ],
      helpers: [
        "mentor", "mentore", "coach", "conseiller d'orientation", "ami", "amie", "amis", "copain",
        "copine", "maman", "papa", "mère", "père", "frère", "sœur", "mari", "ma femme", "moi",
        "moi-même",
      ],
      unsigned: [
        "pas signé", "pas encore signé", "non signé", "pas signée", "non signée", "sans contrat",
        "pas de contrat", "contrat à signer", "à signer", "à confirmer", "pas confirmé",
        "non confirmé", "verbalement", "oralement", "en attente du contrat", "sous réserve",
      ],
      beforeSending: [
        "postuler", "pour postuler", "envoyer", "pour envoyer", "candidater", "pour candidater",
        "candidature", "recommandation", "recommandations", "lettre de recommandation",
        "cooptation", "parrainage", "diplôme", "attestation", "ouverture", "publication",
        "relevé de notes",
      ],
      refusals: [
        "refusé", "refusée", "décliné", "déclinée",
      ],
      corrections: [
        "non attends", "attends", "non attendez", "ou plutôt", "je veux dire", "correction",
        "enfin non", "ah non", "non en fait", "en fait non",
      ],
      departures: [
        "parti", "partie", "je suis parti", "je suis partie", "quitté", "démissionné",
        "j'ai démissionné", "licencié", "licenciée", "plus là-bas",
      ],
      insiders: [
        "interne", "en interne", "candidat interne",
      ],
      callbacks: [
        "rappelé", "rappelée", "m'ont rappelé", "ils m'ont rappelé", "ont rappelé",
        "recontacté", "recontactée", "m'ont recontacté", "ils m'ont recontacté",
      ],
      future: [
        "vont", "va", "ils vont", "elle va", "il va", "doivent", "veulent",
      ],
      contrasts: ["mais"],
      regrets: [
        "malheureusement", "finalement", "quand même", "hélas", "au final", "pourtant",
        "mais finalement", "mais malheureusement", "en fin de compte",
      ],
      news: [
        "quelqu'un d'autre", "un autre candidat", "une autre candidate", "autre candidat",
        "autre personne", "écarté", "écartée", "sans suite", "poubelle", "laissé tomber",
        "trop senior", "trop junior", "surqualifié", "surqualifiée", "en interne", "interne",
        "terminé", "fini", "pourvu", "pris quelqu'un", "abandonné", "rien",
      ],
      again: [
        "de nouveau", "à nouveau", "maintenant", "finalement", "rappelé", "rappelée",
        "autre équipe", "encore",
      ],
      withPerson: ["avec", "par", "chez"],
      cancellations: [
        "annulé", "annulée", "n'a pas eu lieu", "pas eu lieu", "manqué", "raté", "a été annulé",
        "personne ne s'est présenté",
        "je n'y suis pas allé", "je n'y suis pas allée", "pas allé", "pas allée",
      ],
      unanswered: [
        "pas de réponse au téléphone", "personne n'a répondu", "messagerie", "répondeur",
      ],
      rehearsals: ["blanc", "à blanc", "simulation", "simulé", "entraînement", "pour s'entraîner"],
      moves: [
        "reporté", "reportée", "reporté au", "reportée au", "reporté à", "déplacé", "déplacé au",
        "décalé", "décalé au", "repoussé", "repoussé au",
      ],
      comingDays: [
        "la semaine prochaine", "semaine prochaine", "demain", "plus tard", "le mois prochain",
        "mois prochain",
      ],
      next: ["prochain", "prochaine"],
      elsewhere: [
        "dans la presse", "aux informations", "pas chez nous", "pas pour nous", "pas pour moi",
        "autre entreprise", "une autre entreprise", "ailleurs", "autre société",
        "une autre société",
        "une autre boîte", "un ami", "une amie", "mon ami",
        "mon amie",
      ],
      otherJobs: ["pour un autre poste", "pour une autre offre", "autre poste"],
      parties: ["par", "chez"],
      topics: ["sur", "à propos de", "au sujet de"],
      family: [
        "maman", "ma mère", "papa", "mon père", "mes parents", "un ami", "une amie", "médecin",
        "propriétaire",
      ],
      mentions: ["mentionné", "évoqué", "a été évoqué", "a été mentionné"],
      possessives: ["mon", "ma", "mes", "le", "la", "les", "leur", "son", "sa"],
      partsOfMeeting: ["question", "questions", "la question", "exercice", "l'exercice", "partie"]),
    sentences: Sentences(
      labels: [
        "statut", "résultat", "réponse", "décision", "verdict", "bonne nouvelle",
        "mauvaise nouvelle", "appel",
      ],
      media: [
        "courriel", "téléphone", "e-mail", "courrier", "lettre", "entreprise", "l'entreprise",
        "recruteur", "recruteuse", "rh", "site", "portail", "message", "par mail", "par téléphone",
      ],
      employers: [
        "ils", "elle", "ils m'ont", "entreprise", "l'entreprise", "le recruteur", "la recruteuse",
        "la RH", "les RH", "on m'a",
      ],
      applicants: ["j", "je", "j'ai", "nous"],
      objects: ["m", "moi", "nous"],
      tenses: ["a", "ai", "ont", "ont été"],
      receiving: ["reçu", "eu", "ai reçu", "ai eu", "j'ai reçu", "j'ai eu"],
      giving: ["fait", "envoyé", "ont fait", "ont envoyé", "a fait", "a envoyé"],
      choosing: [
        "choisi", "pris", "retenu", "sélectionné", "préféré", "recruté", "embauché", "opté pour",
        "poursuivre avec", "continuer avec", "poursuivent avec", "continuent avec",
      ],
      otherCandidates: [
        "autre candidat", "autre candidate", "autres candidats", "autre profil", "autres profils",
        "autre candidature", "d'autres candidats", "d'autres profils", "d'autres candidatures",
        "quelqu'un d'autre", "candidat interne", "candidate interne", "quelqu'un en interne",
        "profil plus expérimenté", "candidat plus expérimenté",
      ],
      deciding: [
        "ont", "a", "ils ont", "nous avons", "avons", "décidé de", "se sont décidés pour",
        "poursuivre avec", "continuer avec",
      ],
      judging: ["était", "s'est passé", "s'est passée", "s'est"],
      judgments: [
        "bien", "mal", "bien passé", "bien passée", "mal passé", "mal passée", "difficile",
        "facile", "super", "long", "longue", "intéressant", "correct", "moyen", "sympa",
      ],
      degrees: ["très", "assez", "plutôt", "pas", "trop", "vraiment"],
      sameDay: ["aujourd'hui", "ce matin", "cet après-midi", "ce soir"],
      nextDay: ["le lendemain"],
      activities: [
        "mail de remerciement", "message de remerciement", "lettre de remerciement",
        "remerciements", "remercié", "préparation", "préparé", "préparer", "révisé",
      ],
      documents: ["envoyé", "envoyée", "cv", "dossier"],
      recipients: ["à"],
      purposes: [
        "relecture", "pour relecture", "avis", "visa", "un visa", "un prêt", "un appartement",
        "logement", "un logement", "une bourse", "une formation",
      ],
      agents: ["par"],
      rejectable: ["candidature"],
      spans: ["jour", "semaine", "jours", "semaines", "mois"],
      joints: ["et"],
      begun: ["commencé"],
      aboutStage: ["questions"],
      candidates: ["candidat"]),
    telling: Telling(
      past: [
        "fait", "faite", "faits", "passé", "passée", "passés", "eu", "eu un", "j'ai eu",
        "j'ai fait", "j'ai passé", "effectué", "effectuée", "réalisé", "réalisée", "réussi",
        "réussie", "rendu", "rendue", "bien passé", "bien passée", "s'est bien passé",
        "s'est bien passée", "s'est mal passé", "s'est mal passée", "ça s'est bien passé",
        "était bien", "était sympa", "était top", "terminé", "terminée", "derrière moi", "ok",
        "donné", "donnée", "présenté", "assuré",
        "essayé",
      ],
      afters: ["après", "après le", "après l", "après la", "après mon", "après un"],
      talks: [
        "parlé avec", "parlé à", "discuté avec", "échangé avec", "rencontré", "rencontrée", "vu la",
        "vu le", "eu au téléphone", "j'ai rencontré", "j'ai parlé",
      ],
      agreed: [
        "passé à", "passée à", "passé au", "passée au", "je passe à", "je passe au", "retenu pour",
        "retenue pour", "sélectionné pour", "sélectionnée pour", "qualifié pour",
        "prévu", "prévue", "prévus", "programmé", "programmée", "planifié", "planifiée", "fixé",
        "fixée", "calé", "calée", "convoqué", "convoquée", "convoqué à", "convoquée à",
        "convoqué pour", "convocation", "convocation à", "convocation pour", "invité", "invitée",
        "invité à", "invitée à", "invitation à", "invitation pour", "confirmé", "confirmée",
        "à venir", "rendez-vous pris", "rdv pris", "rdv fixé", "booké", "bookée", "décroché",
        "au programme", "dans l'agenda", "noté dans l'agenda",
      ],
      sending: [
        "envoyé", "envoyée", "envoyés", "envoyées", "déposé", "déposée", "déposés", "remis",
        "remise", "transmis", "transmise", "posté", "postée", "expédié", "expédiée", "soumis",
        "soumise", "rempli", "remplie", "donné", "laissé", "mis en ligne", "uploadé", "parti",
        "partie", "j'ai envoyé", "j'ai déposé", "balancé", "adressé", "adressée", "ai envoyé",
        "apporté",
      ],
      applying: [
        "postulé", "j'ai postulé", "candidaté", "j'ai candidaté", "repostulé",
        "candidature envoyée", "candidature partie", "candidature déposée", "candidature faite",
        "ai postulé", "inscrit", "inscrite",
      ],
      papers: [
        "CV", "lettre", "lettre de motivation", "LM", "candidature", "dossier",
        "dossier de candidature", "formulaire", "portfolio", "book", "curriculum",
        "lettre de motiv", "ma candidature", "mon CV", "mon dossier", "cv et lettre",
      ],
      notYet: [
        "pas encore", "toujours pas", "pas fini", "pas finie", "pas terminé", "pas terminée",
        "pas envoyé", "pas envoyée", "pas prêt", "pas prête",
      ],
      tasks: [
        "à finir", "à terminer", "à envoyer", "à faire", "à écrire", "à rédiger", "à compléter",
        "à refaire", "à adapter", "à relire", "à peaufiner", "à mettre à jour", "dois", "je dois",
        "faut", "il faut", "il me faut", "il manque", "manque", "reste à", "encore à",
        "en cours de rédaction", "à préparer", "à moitié", "à postuler", "dois encore", "me reste",
        "il reste", "en train d'écrire",
      ],
      hearing: [
        "réponse", "réponses", "nouvelles", "nouvelle", "retour", "retours", "répondu", "répondent",
        "répond", "rappelé", "rappellent", "rappelle", "me rappellent", "ils me rappellent",
        "doivent rappeler", "doivent me rappeler", "tiennent au courant", "me tiennent au courant",
        "on me rappelle", "donnent réponse", "réponse sous", "décision", "résultat", "résultats",
        "signe", "signe de vie", "contacté", "recontacté", "recontactent", "ils décident",
        "verdict", "écho", "suite", "appelé", "m'appellent", "rappellera", "répondront", "répondre",
      ],
      givingUp: [
        "je laisse tomber", "laisse tomber", "j'abandonne", "je passe à autre chose",
        "passe à autre chose", "je n'y crois plus", "n'y crois plus", "c'est mort",
        "je considère que c'est mort", "je fais une croix dessus", "fais une croix dessus",
        "c'est foutu", "tant pis", "plus d'espoir", "je lâche l'affaire",
      ],
      having: [
        "reçu", "reçue", "ai", "j'ai", "j'ai eu", "j'ai reçu", "eu", "ont fait", "m'ont fait",
        "on m'a fait", "obtenu", "obtenue", "faite", "ils m'ont fait",
      ],
      offers: [
        "offre", "offre d'emploi", "proposition", "proposition d'embauche", "promesse d'embauche",
        "proposition de contrat", "promesse",
      ],
      offered: [
        "m'ont proposé le poste", "ils m'ont proposé le poste", "on me propose le poste",
        "me proposent le poste", "on m'a proposé le poste", "m'ont proposé un CDI",
        "me proposent un CDI", "on me propose un CDI", "m'ont proposé un CDD",
        "on me propose un CDD",
      ],
      remarks: [
        "je croise les doigts", "on croise les doigts", "croisons les doigts", "doigts croisés",
        "croise les doigts", "je réfléchis", "à réfléchir", "je dois réfléchir", "réfléchis encore",
        "en réflexion", "réflexion en cours", "j'hésite", "on verra", "on verra bien",
        "wait and see", "à voir", "bon feeling", "bon contact", "mauvais feeling",
        "bonne impression", "équipe sympa", "sympa", "stressé", "stressée", "j'attends le contrat",
        "attends le contrat", "en attente du contrat", "contrat à venir", "contrat en cours",
        "je commence", "commence", "début", "démarrage", "premier jour", "dommage", "tant mieux",
        "trop contente", "trop content", "youpi", "salaire trop bas", "pas assez d'expérience",
        "manque d'expérience", "trop loin", "sans surprise", "mail type", "mail automatique",
        "réponse automatique", "pas de raison", "à suivre", "je stresse", "pas mal", "pas trop mal",
        "content", "contente",
      ],
      contacts: [
        "m'ont appelé", "m'ont appelée", "m'a appelé", "m'a appelée", "ils ont appelé",
        "ont appelé", "appelé par", "appelée par", "contacté par", "contactée par",
      ],
      meetings: ["visio", "zoom", "teams", "café", "rencontre", "skype"],
      unreal: [
        "aurais", "aurait", "serait", "voudrais", "voudrait", "aimerais", "espère", "j'espère",
        "espérant", "espoir", "souhaite", "demandé", "préparation", "préparer", "préparé",
        "révision", "blanc", "simulation", "autre poste", "autre offre", "autre job", "copain",
        "copine", "ami", "amie", "collègue", "frère", "soeur", "colis", "reporté", "reportée",
        "décalé", "décalée", "annulé", "annulée", "repoussé", "repoussée", "déplacé", "aucun",
        "aucune", "pas d", "pas de", "sans", "jamais", "ne", "n", "peut être", "devait", "failli",
        "faillit",
      ],
      beforeHours: ["vers"],
      afterHours: ["heures", "heure", "hrs"],
      abbreviations: ["entret"],
      beforeSlash: ["s"]),
    times: Times(
      spans: [
        (1, ["demain", "dans 0 jours", "d'ici 0 jours", "dans 0 jour"]), (2, ["après-demain"]),
        (
          7,
          [
            "la semaine prochaine", "semaine prochaine", "dans 0 semaines", "d'ici 0 semaines",
            "dans 0 semaine",
          ]
        ),
        (30, ["le mois prochain", "mois prochain", "dans 0 mois"]),
      ],
      numbers: [
        ["un", "une"], ["deux"], ["trois"], ["quatre"], ["cinq"], ["six"], ["sept"], ["huit"],
        ["neuf"], ["dix"], ["onze"], ["douze"], ["treize"], ["quatorze"], ["quinze"],
      ],
      open: [
        "cette semaine", "ce mois-ci", "ce week-end", "le week-end", "week-end", "fin du mois",
        "fin de semaine", "fin de mois", "début du mois", "printemps", "été", "automne", "hiver",
        "Noël",
        "Pâques", "dans 0 heures", "dans 0 heure", "dans 0 minutes",
      ],
      ofDay: ["à midi", "le matin", "l'après-midi", "le soir", "dans la matinée"],
      these: ["ce", "cet", "cette"], last: ["dernier", "dernière", "passé"],
      pastVerbs: ["parlé", "rencontré", "était", "eu"]
    ),
    elisions: ["l", "d", "j", "n", "c", "m", "t", "s", "qu"],
    dates: Dates(
      about: ["vers"],
      partsOfMonth: [(5, ["début"]), (15, ["mi"]), (25, ["fin"])],
      around: ["le", "de", "d"],
      before: ["le"],
      starts: ["du", "depuis"],
      beforeLengths: ["pour"],
      ranges: ["au"],
      joints: ["et"],
      ordinalEndings: ["e", "er", "ere", "re", "eme", "nde"]),
    months: [
      ["janvier", "janv", "jan"],
      ["février", "févr", "fév"],
      ["mars"],
      ["avril", "avr"],
      ["mai"],
      ["juin"],
      ["juillet", "juil"],
      ["août"],
      ["septembre", "sept"],
      ["octobre", "oct"],
      ["novembre", "nov"],
      ["décembre", "déc"],
    ],
    weekdays: [
      ["lundi", "lun"],
      ["mardi", "mar"],
      ["mercredi", "mer"],
      ["jeudi", "jeu"],
      ["vendredi", "ven"],
      ["samedi", "sam"],
      ["dimanche", "dim"],
    ],
    pastDays: ["hier", "avant-hier", "la semaine dernière", "le mois dernier"],
    dayWords: ["date", "jour", "le"],
    timelineHeadings: [
      "Historique", "Chronologie", "Suivi", "Journal", "Déroulement", "Étapes", "Frise",
      "Processus",
    ],
    beforeTimeline: ["mon", "le", "la", "l"],
    postingHeadings: [
      "Annonce", "Offre d'emploi", "Descriptif du poste", "Description du poste", "Fiche de poste",
    ],
    fields: [
      (
        "company",
        [
          "Entreprise", "Société", "Employeur", "Organisme", "Établissement", "Administration",
          "Nom de l’entreprise", "Boîte", "Nom de l'entreprise",
        ]
      ),
      (
        "role",
        [
          "Poste", "Intitulé", "Intitulé du poste", "Métier", "Fonction", "Offre", "Emploi",
          "Titre du poste",
        ]
      ),
      (
        "applied",
        [
          "Date de candidature", "Candidature envoyée", "Candidature le", "Postulé le", "Postulé",
          "Candidaté le", "Envoyé le", "Date d’envoi", "Envoyé", "Envoyée", "Envoyée le",
          "Postulée", "Candidature du", "Date de postulation",
        ]
      ),
      ("status", ["Statut", "État", "Étape", "Résultat", "Avancement", "Réponse"]),
      ("history", ["Historique"]),
      ("answered", ["Date de réponse"]),
      ("location", ["Lieu", "Ville"]),
      ("salary", ["Salaire"]),
      ("url", ["Annonce", "Lien"]),
      ("deadline", ["Date limite"]),
      ("industry", ["Secteur"]),
      ("follow_up", ["Relance"]),
      ("cover_letter", ["Lettre de motivation"]),
      ("skills", ["Compétences"]),
      ("source", ["Origine"]),
      ("channel", ["Trouvé via", "Trouvé sur", "Canal"]),
    ],
    otherKeys: [
      "Valeur du contrat", "Probabilité", "Chiffre d'affaires", "Affaire", "Téléphone", "Courriel",
      "Prénom", "Montant", "Facture", "Prix", "Échéance", "Participants",
    ],
    otherSubjects: [
      "Loyer", "Propriétaire", "Appartement", "Numéro de suivi", "Colis", "Éditeur",
      "Maison d'édition",
      "Manuscrit",
      "Banque", "Prêt", "Hypothèque", "Taux", "Licence",
    ],
    keysOfSomeoneElse: [
      "Mentoré", "Mentorée", "Emprunteur", "Emprunteuse", "Payeur", "Conférence",
      "Numéro de ticket", "Numéro de facture",
    ],
    otherStatuses: ["livré", "livrée", "expédié", "expédiée", "loué", "louée", "publié"],
    blanks: ["n/d"],
    privacy: [
      "privé", "privée", "confidentiel", "est privé", "caché", "cachée", "masqué", "masquée",
    ],
    visibility: ["visibilité", "accès"],
    publicness: ["publique"],
    yes: ["oui", "fait"],
    no: ["non", "jamais", "pas encore"],
    keys: Keys(
      reasons: ["motif", "raison"],
      besideReasons: ["de", "du", "des"],
      topics: ["sujet", "objet", "thème"]),
    evidence: Evidence(
      everyday: [
        "envoyé", "envoyée", "fermé", "fermée", "expiré", "expirée", "signé", "en attente",
      ],
      shared: ["proposition"],
      applying: ["candidat"],
      contactRoles: [
        "recruteur", "recruteuse", "locataire", "propriétaire", "fournisseur", "client", "cliente",
      ],
      otherFolders: ["Clients", "Factures", "Fournisseurs", "Prêts"]),
    names: FileNames(
      templateFolders: ["modèles", "modeles"],
      templates: ["modèle"],
      untitled: ["candidature"],
      copies: ["copie"], copiesOf: ["copie de"]),
    nameWords: NameWords(
      titles: ["monsieur", "madame"],
      firstNamesThatAreWords: [
        "rose", "claire", "pierre", "blanche", "constant", "juste", "marguerite", "olive",
        "prudent", "modeste", "belle",
      ],
      inPlaceNames: ["sud", "est", "ouest", "grand", "sur", "les"]),
    channels: [
      "recommandation", "cooptation", "ami", "réseau", "cabinet", "cabinet de recrutement",
      "recruteur", "salon", "forum", "site de l entreprise", "site entreprise",
      "candidature spontanée", "annonce",
    ],
    waysToMeet: [
      "téléphone", "par téléphone", "visio", "en visio", "visioconférence", "sur place", "sur site",
      "présentiel", "en présentiel", "en personne", "en ligne",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "lettre type", "réponse type", "mail type", "automatique", "standard",
        ]
      ),
      (
        .personal,
        [
          "personnel", "personnelle", "réponse personnelle",
        ]
      ),
      (
        .afterTalk,
        [
          "après entretien", "après un entretien", "après l'entretien",
        ]
      ),
      (
        .internal,
        [
          "interne", "candidat interne", "candidature interne",
        ]
      ),
      (
        .positionClosed,
        [
          "poste supprimé", "poste fermé", "poste annulé", "poste gelé",
        ]
      ),
      (
        .other,
        [
          "autre", "autre raison",
        ]
      ),
    ],
    doors: [(.open, ["ouverte", "ouvert"]), (.shut, ["fermée", "fermé"])])
}
