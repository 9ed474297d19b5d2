extension Language {
  static let spanish = Language(
    name: "Spanish",
    statuses: [
      (
        .stage(.saved),
        [
          "guardado", "guardada", "por aplicar", "por postular", "para aplicar", "para postular",
          "pendiente de aplicar", "pendiente de postular", "pendiente de enviar", "no enviado",
          "no enviada", "no postulado", "sin postular", "aún no postulado", "aún no enviado",
          "aún no enviada", "borrador", "favorito", "favorita", "favoritos", "interesado",
          "interesada", "interesante", "me interesa", "por enviar", "en preparación", "preparando",
          "lista de deseos", "planeado", "planeada", "sin enviar", "todavía no enviada",
          "todavía no enviado", "inscribirme", "por inscribirme", "no aplicado", "sin aplicar",
        ]
      ),
      (
        .stage(.applied),
        [
          "envié CV", "envié el CV", "envié mi CV",
          "enviado", "enviada", "aplicado", "aplicada", "apliqué", "ya apliqué", "postulado",
          "postulada", "postulé", "me postulé", "inscrito", "inscrita", "me inscribí", "solicitado",
          "solicitada", "solicitud enviada", "candidatura enviada", "postulación enviada",
          "aplicación enviada", "CV enviado", "currículum enviado", "candidatura presentada",
          "solicitud presentada", "presentado", "presentada", "currículo enviado",
          "autocandidatura",
        ]
      ),
      (
        .open,
        [
          "abierto", "abierta", "activo", "activa", "nuevo", "nueva", "en curso", "en proceso",
          "en pausa", "pausado", "pausada", "en marcha", "aún sin oferta", "todavía sin oferta",
          "sin oferta todavía", "sin oferta aún", "sin decisión todavía", "aún sin entrevista",
          "sigue abierto", "en trámite", "en stand by", "en standby", "puesto en pausa",
          "suspendido", "suspendida", "en suspenso", "pausado por ahora",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "acuse de recibo recibido", "acuse recibido", "confirmación automática",
          "respuesta automática", "correo automático", "correo de confirmación",
          "confirmación recibida", "en lista corta", "en la lista corta", "en bolsa",

          "acuse de recibo", "recibido", "recibida", "solicitud recibida", "candidatura recibida",
          "postulación recibida", "en revisión", "CV visto", "CV leído", "candidatura vista",
          "en evaluación", "preseleccionado", "preseleccionada", "respuesta recibida",
          "respondieron", "me respondieron", "currículum visto", "en estudio",
          "finalista preseleccionado", "siendo revisado", "en consideración",
        ]
      ),
      (
        .stage(.screen),
        [
          "llamada telefónica", "entrevista telefónica", "entrevista con RRHH", "primera llamada",
          "llamada de RRHH", "preentrevista", "entrevista inicial de RRHH", "llamada con RRHH",
          "llamada",
        ]
      ),
      (
        .stage(.assessment),
        [
          "prueba escrita", "oposición", "prueba de nivel", "prueba de cocina", "test psicotécnico",
          "psicotécnico", "psicotécnicos",

          "prueba técnica", "caso práctico", "evaluación técnica", "prueba de selección",
          "prueba práctica", "test técnico", "assessment center", "pruebas psicotécnicas",
          "prueba psicotécnica", "ejercicio técnico",
        ]
      ),
      (
        .stage(.interview),
        [
          "jornada de prueba", "turno de prueba", "clase de prueba", "clase demostrativa",
          "demo de clase", "práctica de un día", "casting", "audición",

          "día de prueba", "entrevistado", "entrevistada", "entrevistando", "en entrevistas",
          "proceso de entrevistas",
        ]
      ),
      (
        .stage(.final),
        [
          "referencias pedidas", "piden referencias", "comprobando referencias",
          "reconocimiento médico", "revisión médica", "me piden referencias", "examen médico",
          "fase de referencias",

          "entrevista final", "última entrevista", "última ronda", "ronda final", "referencias",
          "comprobación de referencias", "verificación de referencias", "finalista", "fase final",
          "última fase",
        ]
      ),
      (
        .stage(.offer),
        [
          "oferta recibida", "oferta de contrato", "oferta verbal", "propuesta recibida",
          "propuesta económica", "propuesta", "en negociación", "negociación", "negociando",
          "me hicieron una oferta", "recibí una oferta", "oferta formal", "carta oferta",
          "contrato recibido", "recibí oferta", "oferta por escrito", "oferta escrita",
          "oferta oral", "oferta en firme",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "me cogieron", "me han cogido", "me han contratado", "me dieron el puesto y acepté",
          "he aceptado la oferta", "he firmado",

          "contratado", "contratada", "oferta aceptada", "acepté la oferta", "contrato firmado",
          "firmado", "firmé el contrato", "firmé", "conseguí el trabajo", "conseguí el puesto",
          "me contrataron", "incorporado", "incorporada", "propuesta aceptada",
        ]
      ),
      (
        .outcome(.declined),
        [
          "oferta rechazada", "rechacé la oferta", "oferta declinada", "decliné la oferta",
          "propuesta rechazada", "no acepté la oferta", "rechacé oferta", "oferta rechazada por mí",
        ]
      ),
      (
        .endedByUser,
        [
          "dije que no", "les dije que no", "yo dije que no",
          "acepté otra oferta", "otra oferta aceptada", "acepté otro trabajo",
          "aceptada otra oferta", "rechacé", "rechazado por mí", "rechazada por mí", "lo rechacé",
          "los rechacé",
        ]
      ),
      (
        .outcome(.rejected),
        [
          "me han rechazado", "me han descartado", "no me cogieron", "no me han cogido",
          "no ha podido ser", "no pudo ser", "no me eligieron", "no me seleccionaron",
          "no me han seleccionado", "me dicen que no", "cogieron a otra persona", "cogieron a otra",
          "han cogido a otra persona", "han cogido a otro", "se quedan con otro",
          "se quedan con otra", "no sigo en el proceso", "fuera del proceso", "no me han elegido",
          "descartada en", "descartado en", "descartada tras", "descartada después de",
          "descartado después de", "no hubo suerte",

          "eligieron a otra persona", "escogieron a otra persona", "cogieron a otro",
          "eligieron a otro", "se lo dieron a otro", "se lo dieron a otra persona",
          "correo de rechazo", "email de rechazo", "carta de rechazo", "mail de rechazo",
          "no contratado", "no contratada", "no me contrataron", "no fui contratado",
          "no fui contratada", "rechazado", "rechazada", "me rechazaron", "rechazo",
          "descartado", "descartado por la empresa",
          "descartada por la empresa", "candidatura rechazada", "candidatura descartada",
          "solicitud rechazada", "postulación rechazada", "no seleccionado", "no seleccionada",
          "no fui seleccionado", "no fui seleccionada", "me descartaron", "respuesta negativa",
          "rechazo automático", "no superado", "no superada", "no continúo en el proceso",
          "no elegido", "no elegida", "me dijeron que no",
          "me han dicho que no", "carta de rechazo", "no pasé",
          "lamentamos informarle", "lamentamos informarte", "lamentamos comunicarle",
          "lamentamos comunicarte", "sentimos comunicarle", "no continuaremos con su candidatura",
          "no continuarán con mi candidatura", "no siguen con mi candidatura",
          "no he sido seleccionado", "no he sido seleccionada",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "he retirado mi candidatura", "he retirado la candidatura", "retiro mi candidatura",
          "retiro la candidatura", "me he bajado", "me he retirado",

          "retirado por mí", "retirada por mí", "me retiré", "retiré mi candidatura",
          "candidatura retirada", "retiré la candidatura", "me retiré del proceso",
          "abandoné el proceso", "solicitud retirada", "postulación retirada",
          "renuncié al proceso", "candidatura retirada por mí", "me bajé", "me bajé del proceso",
          "desistí",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "descartado por mí", "descartada por mí", "no aplicar", "no postular",
          "decidí no aplicar", "decidí no postular", "omitido", "omitida", "plazo vencido",
          "saltado", "lo descarté",
        ]
      ),
      (
        .outcome(.ghosted),
        ["ghosteado", "ghosteada", "ghosting", "me ghostearon", "me hicieron ghosting"]
      ),
      (
        .outcome(.closed),
        [
          "vacante ya cubierta", "plaza cubierta", "plaza ya cubierta", "puesto ya cubierto",
          "han cancelado la vacante", "cancelaron la vacante", "plaza anulada", "oferta ya cerrada",
          "han cerrado la oferta", "convocatoria anulada", "convocatoria cerrada",

          "contratación pausada", "contrataciones pausadas", "contratación en pausa",
          "contrataciones congeladas", "congelación de contrataciones",
          "congelamiento de contrataciones", "puesto congelado", "contratación suspendida",
          "contrataciones suspendidas",
          "cerrado", "cerrada", "vacante cerrada", "puesto cubierto", "vacante cubierta",
          "cubierto", "cubierta", "oferta cerrada", "oferta caducada", "oferta expirada",
          "caducada", "caducado", "expirado", "expirada", "vacante cancelada", "proceso cancelado",
          "proceso cerrado", "puesto cancelado", "oferta eliminada", "anuncio retirado",
          "vacante eliminada", "contratación congelada", "ya no disponible", "no disponible",
          "puesto cerrado", "vacante congelada", "proceso congelado", "oferta de empleo cerrada",
        ]
      ),
      (.archived, ["archivado", "archivada"]),
    ],
    waiting: [
      "nunca más supe de ellos", "nunca más se supo", "nunca más se supo de ellos",
      "no supe más de ellos", "no volvieron a escribir", "no volvieron a llamar",
      "no volvieron a responder", "nunca más llamaron", "nunca más me llamaron",
      "nunca más respondieron", "desaparecieron", "han desaparecido",
      "nada más", "sin noticias desde", "silencio desde", "no supe más",
      "no volvieron a contactarme", "no me contactaron más", "nunca respondieron", "nada",
      "en espera", "esperando", "esperando respuesta", "en espera de respuesta", "a la espera",
      "a la espera de respuesta", "sin respuesta", "sin respuesta aún", "no hay respuesta",
      "ninguna respuesta", "sin noticias", "aún sin respuesta", "todavía sin respuesta",
      "no responden", "no han respondido", "no me han respondido", "seguimiento",
      "seguimiento enviado", "sin novedades", "sin contestar", "no contestaron",
      "esperando noticias", "pendiente de respuesta",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "citado", "citada", "convocado", "convocada", "invitado", "invitada", "siguiente ronda",
          "próxima ronda", "siguiente fase", "pasé a la siguiente fase",
          "pasé a la siguiente ronda",
        ]
      )
    ],
    unclear: [
      "oferta", "ofertas", "oferta de trabajo", "oferta de empleo", "aceptado", "aceptada",
      "descartada", "retirado", "retirada", "cancelado", "cancelada", "finalizado",
      "finalizada", "terminado", "terminada", "declinado", "declinada", "seleccionado",
      "seleccionada", "no interesado", "no interesada", "no me interesa", "ya no me interesa",
      "sin interés", "pendiente", "visto", "vista", "contactado", "contactada", "respuesta",
      "positivo", "negativo", "candidatura aceptada", "solicitud aceptada", "postulación aceptada",
      "oferta retirada", "oferta cancelada", "sí", "abandonado", "abandonada", "perdido", "perdida",
      "confirmado", "confirmada", "elegido", "elegida", "aprobado", "aprobada",
      "proceso finalizado", "pasado", "candidatura", "solicitud", "finalista de proceso",
    ],
    conversations: Conversations(
      interviews: [
        "entrev", "entrevist",

        "entrevista", "entrevistas", "entrevista de trabajo", "entrevista personal",
        "videoentrevista",
      ],
      calls: ["llamada", "llamadas", "charla", "conversación", "reunión", "videollamada", "call"],
      tests: [
        "prueba", "pruebas", "test", "tests", "ejercicio", "tarea", "reto", "evaluación", "examen",
        "desafío",
      ],
      rounds: ["ronda", "fase", "etapa"],
      screenKinds: [
        "ETT", "agencia", "la ETT",

        "telefónica", "telefónico", "teléfono", "por teléfono", "tel", "RRHH", "RR HH",
        "recursos humanos", "reclutador", "reclutadora", "reclutamiento", "preliminar", "filtro",
        "de filtro", "con RRHH", "de RRHH", "con recursos humanos", "de recursos humanos",
        "headhunter", "consultora",
      ],
      interviewKinds: [
        "jefa", "con la jefa", "encargada", "encargado", "con la encargada", "con el encargado",
        "con la directora", "gerenta", "coordinadora", "coordinador", "supervisora", "supervisor",
        "dueño", "dueña", "tribunal", "comité", "jefa de planta", "jefe de planta", "responsable",
        "jefe de cocina",

        "técnica", "técnico", "presencial", "en persona", "con el equipo", "de equipo", "grupal",
        "de grupo", "gerente", "con el gerente", "jefe", "con el jefe", "con el manager", "manager",
        "panel", "cultural", "conductual", "por competencias", "con el director", "director",
        "directora", "personal", "de trabajo", "hiring manager", "dinámica grupal",
        "con el cliente", "cliente",
      ],
      finalKinds: ["final", "última", "último"],
      otherKinds: [
        "online", "en línea", "virtual", "por video", "vídeo", "video", "por videollamada",
        "por zoom", "zoom", "escrita", "escrito", "práctica", "práctico", "psicotécnica",
        "psicotécnico", "de lógica", "de idioma", "de inglés", "de código", "de programación",
        "corta", "breve", "a distancia", "remota",
      ],
      ordinals: [
        "dos veces", "tres veces",
        "primera", "primer", "primero", "1a", "1ª", "1era", "segunda", "segundo", "2a", "2ª", "2da",
        "tercera", "tercer", "tercero", "3a", "3ª", "3era", "cuarta", "cuarto", "4a", "4ª",
        "quinta", "quinto", "sexta", "sexto", "inicial", "otra",
        "nueva",
      ],
      numbers: [
        ["primera", "primer", "primero", "1a", "1era"],
        ["segunda", "segundo", "2a", "2da"],
        ["tercera", "tercer", "tercero", "3a", "3era"],
        ["cuarta", "cuarto", "4a"],
      ],
      planned: [
        "programada", "programado", "agendada", "agendado", "planificada", "prevista", "previsto",
        "concertada", "fijada", "invitado a", "invitada a", "invitación", "invitación a",
        "citado para", "citada para", "citado a", "citada a", "convocado a", "convocada a",
        "por agendar", "por programar", "pendiente", "próxima", "próximo", "mañana", "pronto",
        "confirmada", "confirmado", "la semana que viene", "coordinada", "pactada", "acordada",
        "reprogramada", "aplazada", "esperando", "en espera de", "a la espera de",
        "a la espera de la", "conseguí", "me citaron para", "preparando", "preparar", "recibida",
        "recibido", "siguiente", "por hacer", "por confirmar", "me llamaron para",
        "me llamaron para una", "llamado para", "llamada para", "la próxima semana",
        "próxima semana", "la semana próxima", "el próximo mes", "próximo mes",
        "por definir", "por coordinar", "por fijar", "en planificación", "fecha por confirmar",
      ],
      done: [
        "hecha", "hecho", "realizada", "realizado", "completada", "completado", "terminada",
        "superada", "superado", "pasada", "tuve", "tuve la", "tuve una", "hice", "hice la",
        "entregada", "entregado", "finalizada", "en curso", "aprobada",
      ]),
    smallWords: SmallWords(
      note: [
        "c", "p",
        "hasta", "internamente",
        "con", "vía", "por", "en", "de", "del", "para", "el", "tras", "después de", "después",
        "desde", "a", "al", "mediante", "a través de", "sin", "antes de", "durante", "por falta de",
        "debido a", "porque", "según", "gracias a", "sobre",
      ],
      after: [
        "desde", "desde la", "desde el",
        "tras", "tras la", "tras el", "después de", "después de la", "después del", "posterior a",
        "en", "en la", "durante", "durante la",
      ],
      toward: ["para", "a", "a la", "para la"],
      then: [
        "más tarde", "pero luego", "pero después", "pero", "luego", "y", "y luego", "después",
      ],
      byUser: [
        "mi decisión", "decisión mía", "por mí", "por mi parte", "por mi", "de mi parte",
        "por mí mismo", "por mí misma",
      ],
      byEmployer: [
        "por la empresa", "por la compañía", "por RRHH", "por recursos humanos",
        "por el reclutador", "por la reclutadora", "por ellos", "por el empleador", "de su parte",
        "por su parte", "por parte de la empresa",
      ],
      articles: ["el", "la", "los", "las", "un", "una", "de", "del", "mi", "y", "ya", "su", "sus"],
      auxiliaries: [
        "fue", "fui", "he sido", "ha sido", "estoy", "está", "sido", "lamentablemente", "ya",
        "por fin", "finalmente", "directamente", "desafortunadamente", "de nuevo", "otra vez",
        "me han", "ha", "todavía", "aún", "sigo",
      ],
      application: [
        "candidatura", "mi candidatura", "solicitud", "mi solicitud", "postulación",
        "mi postulación", "aplicación", "mi aplicación", "su candidatura", "tu candidatura",
      ],
      jobs: [
        "puesto", "vacante", "proceso", "proceso de selección", "selección", "búsqueda", "plaza",
        "reclutamiento",
      ],
      waiting: [
        "esperando", "en espera de", "a la espera de", "a la espera del", "a la espera de la",
        "pendiente de", "esperando el", "esperando la", "espero",
        "en espera", "a la espera", "aguardando", "pendiente",
      ],
      results: [
        "respuesta", "resultado", "resultados", "feedback", "decisión", "noticias",
        "los resultados", "devolución",
      ],
      appointments: [
        "fecha", "fechas", "invitación", "convocatoria", "cita", "citación", "horario", "hora",
        "confirmación", "confirmar", "agendar", "programar", "coordinar", "me llamen para",
        "me citen", "me convoquen", "enlace",
      ],
      negations: [
        "no", "nunca", "ninguna", "ningún", "cancelada", "cancelado", "sin", "jamás", "perdida",
        "suspendida", "nadie", "nada", "anulada", "tampoco", "fallida",
      ],
      doubts: [
        "seguramente", "suena a", "huele a", "tiene pinta de",
        "quizás", "quizá", "tal vez", "probablemente", "posiblemente", "posible", "a lo mejor",
        "supongo", "creo", "espero", "ojalá", "dudoso", "casi", "parece", "esperada", "incierto",
        "aparentemente", "si", "eventual",
      ],
      yets: ["aún", "todavía"],
      notYet: ["aún no", "todavía no"],
      forms: ["formulario", "cuestionario"],
      until: ["hasta"],
      conditions: ["si", "en caso de"],
      failures: [
        "suspendí el", "no superé el", "no superé la", "no he pasado", "no he superado",

        "no superada", "no superado", "no superé", "no pasé la", "no pasé el", "suspendida",
        "suspendido", "suspendí", "no aprobé", "no aprobada", "no aprobado", "fallé", "fallé en",
        "reprobé", "reprobada",
      ],
      reversals: [
        "retirada", "retirado", "retiraron", "cancelada", "cancelado", "cancelaron", "anulada",
        "anulado", "rescindida", "rescindido", "despedido", "despedida", "me despidieron",
        "revocada", "se cayó", "renuncié",
      ],
      reopenings: ["volví a aplicar", "reaplicado", "reabierto", "reabierta"],
      mistakes: [
        "error", "por error", "un error", "fue un error", "por equivocación", "falsa alarma",
      ],
      helpers: [
        "mentor", "mentora", "coach", "orientador", "orientadora", "amigo", "amiga", "amigos",
        "mamá", "papá", "hermano", "hermana", "novio", "novia", "marido", "mi mujer", "yo mismo",
        "yo misma",
      ],
      unsigned: [
        "sin firmar", "no firmado", "no firmada", "no firmé", "sin contrato", "pendiente de firma",
        "por firmar", "sin confirmar", "no confirmado", "no confirmada", "verbalmente",
        "de palabra", "falta firmar", "falta la firma",
      ],
      beforeSending: [
        "postular", "postularme", "para postular", "para postularme", "aplicar", "para aplicar",
        "enviar", "para enviar", "presentar", "solicitar", "inscribirme", "referido",
        "recomendación", "recomendaciones", "carta de recomendación", "cartas de recomendación",
        "referencia", "título", "certificado", "convocatoria", "apertura", "publicación",
      ],
      refusals: [
        "rechazado", "rechazada", "rechacé", "declinado", "declinada", "decliné",
      ],
      corrections: [
        "no espera", "espera", "no perdón", "o mejor dicho", "mejor dicho", "quiero decir",
        "corrección", "no en realidad", "ah no",
      ],
      departures: [
        "me fui", "lo dejé", "dejé el trabajo", "renuncié", "dimití", "despedido",
        "despedida", "ya no estoy", "me marché",
      ],
      insiders: [
        "interno", "interna", "internamente", "candidato interno",
      ],
      callbacks: [
        "me volvieron a llamar", "volvieron a llamar", "me llamaron de nuevo",
        "llamaron de nuevo", "devolvieron la llamada", "me han vuelto a llamar",
        "volvieron a contactarme",
      ],
      future: [
        "van a", "va a", "irán a", "quieren",
      ],
      contrasts: ["pero"],
      regrets: [
        "lamentablemente", "desgraciadamente", "por desgracia", "al final", "finalmente", "aun así",
        "pero al final", "desafortunadamente", "pero",
      ],
      news: [
        "descartada", "otra persona", "otro candidato", "otra candidata", "a otro", "a otra",
        "interno", "sobrecualificado", "sobrecualificada", "caducó", "olvidado", "pasaron", "fuera",
        "cubierto", "cubierta", "nada", "se acabó", "acepté", "descartado",
      ],
      again: ["de nuevo", "otra vez", "ahora", "nuevamente", "otro equipo"],
      withPerson: ["con", "por"],
      cancellations: [
        "cancelada", "cancelado", "anulada", "anulado", "no se realizó", "no tuvo lugar",
        "no se presentaron", "no se presentó", "no hubo", "fue cancelada", "la cancelaron",
        "no fui", "no asistí",
      ],
      unanswered: ["nadie contestó", "no contestaron", "no contestan", "buzón de voz"],
      rehearsals: ["simulacro", "simulada", "práctica", "de práctica", "ensayo"],
      moves: [
        "aplazada", "aplazada al", "aplazado", "aplazado al", "pospuesta", "pospuesta al",
        "movida", "movida al", "reprogramada", "reprogramada para", "reprogramada al",
      ],
      comingDays: [
        "la próxima semana", "próxima semana", "mañana", "más tarde", "la semana que viene",
        "la semana próxima", "próximo mes", "el próximo mes",
      ],
      next: ["próximo", "próxima", "que viene"],
      elsewhere: [
        "en las noticias", "en la prensa", "no para nosotros", "no para mí", "otra empresa",
        "en otra empresa", "otras empresas", "otro lado", "en otro lado",
        "en otro sitio", "un amigo", "una amiga", "mi amigo", "mi amiga",
      ],
      otherJobs: [
        "para otro puesto", "para otra vacante", "para otra posición", "otro puesto",
        "otra vacante",
      ],
      parties: ["por"],
      topics: ["sobre", "acerca de"],
      family: [
        "mamá", "mi madre", "papá", "mi padre", "mis padres", "un amigo", "una amiga", "médico",
      ],
      mentions: ["mencionado", "mencionada", "se mencionó", "se habló de", "comentado"],
      possessives: ["mi", "mis", "el", "la", "los", "las", "su", "sus"],
      partsOfMeeting: ["pregunta", "preguntas", "la pregunta", "ejercicio", "el ejercicio"]),
    sentences: Sentences(
      labels: [
        "estado", "resultado", "respuesta", "decisión", "buena noticia", "mala noticia", "llamada",
      ],
      media: [
        "correo", "correo electrónico", "teléfono", "carta", "mensaje", "empresa", "la empresa",
        "reclutador", "reclutadora", "rrhh", "recursos humanos", "portal", "por correo",
        "por teléfono",
      ],
      employers: [
        "ellos", "empresa", "la empresa", "el reclutador", "la reclutadora", "me han", "me",
      ],
      applicants: ["yo", "he"],
      objects: ["me"],
      tenses: ["ha", "han", "he"],
      receiving: ["recibí", "recibido", "tuve", "tenido", "he recibido", "he tenido"],
      giving: ["hicieron", "hecho", "enviaron", "enviado", "dieron", "mandaron"],
      choosing: [
        "eligieron", "eligieron a", "escogieron", "escogieron a", "contrataron", "contrataron a",
        "seleccionaron", "seleccionaron a", "prefirieron", "prefirieron a", "se decidieron por",
        "optaron por", "continuar con", "continúan con", "seguir con", "siguen con",
        "se quedaron con", "cogieron a", "han seleccionado a", "han elegido a", "han escogido a",
        "han contratado a", "han cogido a",
      ],
      otherCandidates: [
        "otro candidato", "otra candidata", "otros candidatos", "otra persona", "otras personas",
        "otro perfil", "otros perfiles", "alguien más", "otro aspirante", "candidato interno",
        "candidata interna", "alguien interno", "alguien con más experiencia",
      ],
      deciding: ["hemos decidido", "han decidido", "decidieron", "al", "a"],
      judging: ["fue", "salió", "estuvo"],
      judgments: [
        "bien", "mal", "genial", "difícil", "fácil", "larga", "largo", "corta", "interesante",
        "regular",
      ],
      degrees: ["muy", "bastante", "no", "un poco", "tan", "demasiado"],
      sameDay: ["hoy", "esta mañana", "esta tarde"],
      nextDay: ["al día siguiente"],
      activities: [
        "correo de agradecimiento", "agradecimiento", "agradecí", "preparación", "preparé",
        "preparar", "practiqué",
      ],
      documents: ["enviado", "enviada", "cv", "currículum"],
      recipients: ["a"],
      purposes: [
        "revisión", "una visa", "visado", "un préstamo", "un piso", "una beca", "beca", "un curso",
      ],
      agents: ["por"],
      rejectable: ["candidatura", "solicitud"],
      spans: ["día", "semana", "días", "semanas", "mes", "meses"],
      joints: ["y"],
      begun: ["empezada", "empezado"],
      aboutStage: ["preparación", "preguntas", "notas"],
      candidates: ["candidato", "candidata"]),
    telling: Telling(
      past: [
        "hice", "hice la", "hice el", "hecha", "hecho", "hechas", "tuve", "tuve la", "he tenido",
        "he hecho", "realizada", "realizado", "pasada", "pasé", "superada", "superado", "terminada",
        "terminado", "completada", "completado", "entregada", "entregado", "entregué", "fue bien",
        "fue muy bien", "fue genial", "fue mal", "fue regular", "ha ido bien", "salió bien",
        "salió mal", "salió genial", "estuvo bien", "me fue bien", "me fue genial", "me fue mal",
        "di", "di la", "presenté", "fui a", "fui a la", "ya está", "ayer", "quedó atrás", "superé",
        "asistí",
        "acudí", "finalizada", "finalizado", "me entrevistaron", "me entrevistó",
        "me han entrevistado", "he ido",
      ],
      afters: ["tras", "tras la", "tras el", "después de la", "después del", "después de"],
      talks: [
        "hablé con", "he hablado con", "hablé", "charlé con", "conversé con", "me reuní con",
        "conocí a", "conocí al", "reunido con",
      ],
      agreed: [
        "pasé a", "pasé a la", "he pasado a", "he pasado a la", "paso a", "paso a la", "avancé a",
        "sigo a la",
        "programada", "programado", "agendada", "agendado", "fijada", "fijado", "concertada",
        "concertado", "confirmada", "confirmado", "prevista", "previsto", "citado", "citada",
        "citado para", "citada para", "citado a", "citada a", "me citaron", "me han citado",
        "me citan", "convocado", "convocada", "convocado a", "convocada a", "invitado a",
        "invitada a", "invitación a", "cita", "tengo cita", "tengo entrevista",
        "tengo la entrevista", "tengo una entrevista", "quedamos", "hemos quedado",
        "me llaman a entrevista", "me llamaron para entrevista", "me han llamado para entrevista",
        "acordada", "reservada", "pactada",
      ],
      sending: [
        "enviado", "enviada", "enviados", "envié", "he enviado", "mandado", "mandada", "mandé",
        "he mandado", "eché", "he echado", "echado", "entregado", "entregada", "entregué", "dejé",
        "he dejado", "dejado", "presentado", "presentada", "presenté", "subido", "subí",
        "rellenado", "rellené", "llevé", "remitido", "remití", "adjunté", "cargado", "tramitada",
        "tramitado", "llené",
      ],
      applying: [
        "postulé", "me postulé", "postulado", "postulada", "apliqué", "aplicado", "aplicada",
        "me inscribí", "inscrito", "inscrita", "me apunté", "apuntado", "apuntada", "me presenté",
        "solicité", "he solicitado", "me he inscrito", "me he apuntado", "candidatura enviada",
      ],
      papers: [
        "cv", "currículum", "curriculum", "currículo", "carta", "carta de presentación",
        "carta de motivación", "solicitud", "candidatura", "formulario", "portafolio", "portfolio",
        "hoja de vida", "instancia", "documentación", "papeles", "postulación", "inscripción",
      ],
      notYet: [
        "aún no", "todavía no", "no he enviado", "no la he enviado", "no lo he enviado", "aun no",
        "sin enviar", "sin terminar", "sin acabar", "no terminado", "no terminada",
      ],
      tasks: [
        "falta", "me falta", "faltan", "tengo que", "hay que", "debo", "por enviar", "por terminar",
        "por acabar", "por hacer", "por escribir", "por actualizar", "pendiente de enviar",
        "pendiente de terminar", "preparando", "terminar", "acabar", "actualizar", "escribir",
        "redactar", "a medias", "quiero aplicar", "quiero postular", "adaptar", "necesito",
        "queda por", "estoy preparando", "para enviar", "voy a aplicar", "voy a enviar",
      ],
      hearing: [
        "respuesta", "respuestas", "noticias", "novedades", "contestado", "contestan",
        "contestación", "responden", "respondido", "responder", "llaman", "llamarán", "me llaman",
        "me llamarán", "me avisan", "avisan", "avisarán", "me dicen", "me dirán", "me dicen algo",
        "dicen algo", "quedan en decirme", "quedan en decirme algo", "quedaron en llamar",
        "quedaron en llamarme", "dicen que llaman", "dicen que me llaman", "me han llamado",
        "han llamado", "llamado", "decisión", "deciden", "resultado", "resultados", "señal",
        "señales", "saber", "sé", "contacto", "contactado", "feedback", "me contestan",
        "me responden", "decirme algo", "algo", "nada de ellos", "avisar",
      ],
      givingUp: [
        "lo doy por perdido", "lo doy por perdida", "la doy por perdida", "doy por perdido",
        "lo dejo", "lo doy por muerto", "me rindo", "paso página", "no espero nada",
        "ya no espero nada", "ya no espero", "a otra cosa", "me olvido", "lo descarto ya",
        "tiro la toalla", "lo doy por cerrado", "doy por perdida", "lo dejo estar",
      ],
      having: [
        "tengo", "recibí", "recibida", "recibido", "he recibido", "me hicieron", "me han hecho",
        "me hacen", "hay", "me dieron", "me han dado", "me dan", "conseguí", "llegó",
        "me ofrecieron", "he conseguido", "ya tengo",
      ],
      offers: ["oferta", "propuesta", "oferta de trabajo", "oferta verbal", "oferta de empleo"],
      offered: [
        "me ofrecen", "me ofrecieron", "me han ofrecido", "me ofrecen el puesto",
        "me ofrecieron el puesto", "me han ofrecido el puesto", "me dan el puesto",
        "me ofrecen el trabajo",
      ],
      remarks: [
        "dedos cruzados", "crucemos los dedos", "cruzo los dedos", "cruzando los dedos",
        "a cruzar los dedos", "lo estoy pensando", "me lo estoy pensando", "pensándolo",
        "me lo pienso", "lo pienso", "tengo que pensarlo", "tengo que decidir", "a ver",
        "a ver qué pasa", "ya veremos", "veremos", "buenas sensaciones", "buena sensación",
        "malas sensaciones", "buen rollo", "buen feeling", "contenta", "contento", "nerviosa",
        "nervioso", "empiezo", "empiezo el", "inicio", "primer día", "comienzo",
        "falta el contrato", "falta firmar", "a la espera del contrato", "esperando el contrato",
        "esperando contrato", "sueldo bajo", "poco sueldo", "qué pena", "una pena", "una lástima",
        "ni modo", "en fin", "gente maja", "buena gente", "muy majos", "sin feedback", "sin motivo",
        "sin problemas", "sin explicaciones", "negociando", "negociando sueldo",
        "negociando el sueldo", "toca esperar", "a esperar", "esperamos", "muy lejos",
        "falta de experiencia", "poca experiencia",
      ],
      contacts: [
        "me llamaron", "me han llamado", "me llamó", "llamaron", "llamó", "me contactaron",
        "me contactó",
      ],
      meetings: ["zoom", "teams", "videollamada", "café", "meet", "skype", "google meet"],
      unreal: [
        "habría", "hubiera", "sería", "podría", "debería", "quisiera", "quería", "quiero", "ojalá",
        "espero que", "esperanza", "si", "para practicar", "preparar", "preparación",
        "preparando la entrevista", "simulacro", "otra oferta", "otro puesto", "otro trabajo",
        "amigo", "amiga", "compañero", "compañera", "hermano", "hermana", "primo", "prima",
        "paquete", "aplazada", "aplazado", "pospuesta", "cancelada", "cancelado", "anulada",
        "anulado", "cancelaron", "me cancelaron", "pospusieron", "pedí", "pido", "pedir", "casi",
        "ningún", "ninguna", "sin", "no", "nunca",
      ],
      beforeHours: ["a las", "a la", "sobre las"],
      afterHours: ["horas", "hs", "hrs"],
      abbreviations: ["entrev", "entrevist"],
      beforeSlash: ["c", "p", "s"]),
    times: Times(
      spans: [
        (1, ["mañana", "en 0 días", "dentro de 0 días", "en 0 día", "dentro de 0 día"]),
        (2, ["pasado mañana"]),
        (
          7,
          [
            "la próxima semana", "próxima semana", "la semana que viene", "la semana próxima",
            "en 0 semanas", "dentro de 0 semanas", "en 0 semana", "dentro de 0 semana",
          ]
        ),
        (
          30,
          ["próximo mes", "el próximo mes", "en 0 meses", "dentro de 0 meses", "el mes que viene"]
        ),
      ],
      numbers: [
        ["un", "una"], ["dos"], ["tres"], ["cuatro"], ["cinco"], ["seis"], ["siete"], ["ocho"],
        ["nueve"], ["diez"], ["once"], ["doce"], ["trece"], ["catorce"], ["quince"],
      ],
      open: [
        "esta semana", "este mes", "este fin de semana", "fin de semana", "el fin de semana",
        "fin de mes", "a fin de mes", "finales de mes", "principios de mes", "primavera", "verano",
        "otoño", "invierno", "Navidad", "en 0 horas", "en 0 hora", "en 0 minutos",
      ],
      ofDay: ["por la mañana", "por la tarde", "a mediodía", "al mediodía"],
      these: ["este", "esta"], last: ["pasado", "pasada", "último"],
      pastVerbs: ["hablé", "tuve", "hice", "fue"]
    ),
    dates: Dates(
      around: ["el", "de", "del", "día"],
      before: ["el"],
      starts: ["desde", "del"],
      beforeLengths: ["por", "durante"],
      ranges: ["hasta", "al"],
      joints: ["y", "a"],
      ordinalEndings: ["a", "o", "ra", "da", "era", "ro", "do"],
      mornings: ["mañana"]),
    months: [
      ["enero", "ene"],
      ["febrero", "feb"],
      ["marzo", "mar"],
      ["abril", "abr"],
      ["mayo", "may"],
      ["junio", "jun"],
      ["julio", "jul"],
      ["agosto", "ago"],
      ["septiembre", "setiembre", "sept", "sep"],
      ["octubre", "oct"],
      ["noviembre", "nov"],
      ["diciembre", "dic"],
    ],
    weekdays: [
      ["lunes", "lun"],
      ["martes", "mar"],
      ["miércoles", "mié"],
      ["jueves", "jue"],
      ["viernes", "vie"],
      ["sábado", "sáb"],
      ["domingo", "dom"],
    ],
    pastDays: ["ayer", "anteayer", "la semana pasada", "el mes pasado"],
    dayWords: ["fecha", "fechas", "día", "dia", "el"],
    timelineHeadings: [
      "Historial", "Cronología", "Seguimiento", "Registro", "Historia", "Proceso",
    ],
    beforeTimeline: ["mi", "el", "la"],
    noteHeadings: ["Notas"],
    postingHeadings: [
      "Anuncio", "Descripción del puesto", "Oferta de empleo", "Vacante", "Oferta de trabajo",
    ],
    fields: [
      (
        "company",
        [
          "Empresa", "Compañía", "Empleador", "Organismo", "Entidad", "Institución",
          "Nombre de la empresa",
        ]
      ),
      ("role", ["Puesto", "Cargo", "Vacante", "Título", "Posición", "Empleo", "Oferta de empleo"]),
      (
        "applied",
        [
          "Fecha de aplicación", "Fecha de solicitud", "Fecha de envío", "Fecha de postulación",
          "Aplicado", "Postulado", "Fecha de candidatura", "Solicitud enviada", "Enviado el",
          "Postulado el", "Enviado", "Enviada", "Enviada el", "Postulada", "Postulación",
          "Fecha de inscripción", "Inscrito", "Inscrita", "Aplicada", "Aplicado el",
        ]
      ),
      ("status", ["Estado", "Estatus", "Etapa", "Resultado"]),
      ("history", ["Historial"]),
      ("answered", ["Fecha de respuesta"]),
      ("location", ["Ubicación", "Lugar", "Ciudad"]),
      ("salary", ["Salario", "Sueldo"]),
      ("url", ["Enlace", "Anuncio"]),
      ("contacts", ["Contacto"]),
      ("deadline", ["Fecha límite", "Plazo", "Fecha de cierre"]),
      ("industry", ["Industria", "Rubro"]),
      ("follow_up", ["Seguimiento"]),
      ("resume", ["Currículum"]),
      ("cover_letter", ["Carta de presentación"]),
      ("skills", ["Habilidades"]),
      ("source", ["Fuente", "Origen"]),
      ("channel", ["Encontrado en", "Canal"]),
    ],
    otherKeys: [
      "Valor del contrato", "Probabilidad", "Facturación", "Teléfono", "Correo", "Importe",
      "Factura", "Precio", "Vencimiento", "Participantes",
    ],
    otherSubjects: [
      "Alquiler", "Casero", "Propietario", "Piso", "Número de seguimiento", "Paquete", "Editorial",
      "Manuscrito",
      "Banco", "Préstamo", "Hipoteca", "Licencia",
    ],
    keysOfSomeoneElse: [
      "Mentorizado", "Prestatario", "Prestataria", "Pagador", "Conferencia", "Ponencia",
      "Número de factura",
    ],
    otherStatuses: ["entregado", "publicado", "alquilado"],
    blanks: ["n/d"],
    privacy: [
      "privado", "privada", "confidencial", "es privado", "es privada", "oculto", "oculta",
    ],
    visibility: ["visibilidad", "acceso"],
    publicness: ["público", "pública"],
    yes: ["sí", "hecho", "hecha"],
    no: ["no", "nunca", "todavía no", "aún no"],
    keys: Keys(
      reasons: ["motivo"],
      besideReasons: ["de", "del"],
      topics: ["tema", "asunto"]),
    evidence: Evidence(
      everyday: [
        "enviado", "enviada", "cerrado", "cerrada", "caducado", "caducada", "firmado", "esperando",
      ],
      shared: ["recibido", "recibida", "propuesta"],
      applying: ["candidat"],
      contactRoles: [
        "reclutador", "reclutadora", "inquilino", "inquilina", "proveedor", "cliente",
      ],
      otherFolders: ["Clientes", "Facturas", "Proveedores", "Préstamos"]),
    names: FileNames(
      templateFolders: ["plantilla", "plantillas"],
      templates: ["plantilla"],
      untitled: ["candidatura"],
      copies: ["copia"], copiesOf: ["copia de"]),
    nameWords: NameWords(
      titles: ["señor", "señora"],
      firstNamesThatAreWords: [
        "rosa", "mercedes", "dolores", "consuelo", "esperanza", "cruz", "ángel", "blanca", "alba",
        "flor", "linda", "clara", "pilar", "remedios", "socorro", "domingo", "salvador", "primo",
        "justo",
      ],
      inPlaceNames: ["san", "santa", "los", "las", "del", "grande", "costa"]),
    channels: [
      "recomendación", "referido", "referida", "amigo", "amiga", "red de contactos", "reclutador",
      "reclutadora", "feria de empleo", "portal de empleo", "web de la empresa",
      "candidatura espontánea", "contacto",
    ],
    waysToMeet: [
      "teléfono", "por teléfono", "telefónica", "videollamada", "por videollamada", "vídeo",
      "presencial", "en persona", "en línea",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "carta tipo", "respuesta tipo", "plantilla", "automático", "automática",
        ]
      ),
      (
        .personal,
        [
          "personal"
        ]
      ),
      (
        .afterTalk,
        [
          "tras entrevista", "tras una entrevista", "tras la entrevista",
          "después de la entrevista",
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
          "puesto cancelado", "puesto cerrado", "vacante cancelada", "vacante cerrada",
        ]
      ),
      (
        .other,
        [
          "otro", "otra", "otro motivo",
        ]
      ),
    ],
    doors: [(.open, ["abierta", "abierto"]), (.shut, ["cerrada", "cerrado"])],
    inbox: InboxWords(
      wins: ["logro", "pequeño logro"], moods: ["ánimo"], energies: ["energía"],
      talks: ["hablé con", "quedé con", "llamé a", "café con"]),
    mail: MailWords(
      from: ["De"], date: ["Fecha", "Enviado"], subject: ["Asunto"], otherLabels: ["Para"],
      forwarded: ["Mensaje reenviado"], originals: ["Mensaje original"],
      quotes: [("El", "escribió")],
      rejections: [
        "no continuar con tu candidatura", "no continuar con su candidatura",
        "no has sido seleccionado", "no has sido seleccionada", "no ha sido seleccionado",
        "no ha sido seleccionada", "continuar con otros candidatos",
      ],
      invitations: ["invitarte a una entrevista", "invitarle a una entrevista"],
      offers: ["ofrecerte el puesto", "ofrecerle el puesto", "hacerte una oferta"],
      receipts: ["hemos recibido tu candidatura", "hemos recibido su candidatura"],
      newsletters: ["darse de baja", "darte de baja", "alerta de empleo"],
      later: ["nos pondremos en contacto"]))
}
