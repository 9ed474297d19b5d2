extension Language {
  static let portuguese = Language(
    name: "Portuguese",
    statuses: [
      (
        .stage(.saved),
        [
          "salvo", "salva", "salvos", "guardado", "guardada", "por enviar", "a enviar",
          "a candidatar", "rascunho", "favorito", "favorita", "favoritos", "interessado",
          "interessada", "interessante", "não enviado", "não enviada", "ainda não enviado",
          "ainda não enviada", "ainda não me candidatei", "em preparação", "para aplicar",
          "a aplicar", "por aplicar", "lista de desejos", "a fazer", "para candidatar", "planejado",
          "planejada", "para me candidatar", "quero aplicar", "não candidatado",
          "pretendo me candidatar",
        ]
      ),
      (
        .stage(.applied),
        [
          "enviado", "enviada", "candidatura enviada", "candidatado", "candidatada", "candidatei",
          "candidatei-me", "me candidatei", "aplicado", "aplicada", "apliquei", "já apliquei",
          "inscrito", "inscrita", "inscrição enviada", "inscrição feita", "currículo enviado",
          "CV enviado", "submetido", "submetida", "candidatura submetida", "candidatura efetuada",
          "candidatura espontânea", "candidatura realizada", "proposta de candidatura enviada",
          "inscrição realizada",
        ]
      ),
      (
        .open,
        [
          "aberto", "aberta", "ativo", "ativa", "novo", "nova", "em andamento", "em curso",
          "em processo", "em pausa", "ainda sem proposta", "ainda sem oferta",
          "ainda sem entrevista", "ainda sem decisão", "pausado", "pausada", "suspenso", "suspensa",
          "andamento", "em espera pela empresa", "em stand-by", "em standby", "em suspenso",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "confirmação automática", "resposta automática", "email automático", "e-mail automático",
          "e-mail de confirmação", "email de confirmação", "confirmação recebida",
          "recebi confirmação", "candidatura confirmada", "só resposta automática",
          "na lista curta",

          "candidatura recebida", "inscrição recebida", "recebimento confirmado",
          "receção confirmada", "em análise", "em avaliação", "currículo visto",
          "currículo visualizado", "candidatura visualizada", "visualizado", "visualizada",
          "resposta recebida", "responderam", "pré-selecionado", "pré-selecionada", "em revisão",
          "currículo em análise", "candidatura em análise", "sob análise", "CV visualizado",
          "recebi resposta",
        ]
      ),
      (
        .stage(.screen),
        [
          "entrevista telefônica", "entrevista telefónica", "ligação do RH", "chamada com RH",
          "entrevista com RH", "triagem", "triagem telefônica", "entrevista de triagem",
          "ligação telefônica", "chamada telefónica", "telefonema", "conversa com RH",
          "pré-entrevista", "bate-papo com RH", "conversa com o RH", "entrevista com o RH",
        ]
      ),
      (
        .stage(.assessment),
        [
          "prova escrita", "teste de inglês", "teste psicológico", "psicotécnico", "psicotécnicos",
          "teste psicotécnico", "concurso", "prova objetiva", "teste de excel",
          "teste de português", "testes psicotécnicos",

          "teste técnico", "prova técnica", "caso prático", "desafio técnico", "teste prático",
          "avaliação técnica", "dinâmica de grupo", "teste online", "provas de seleção",
          "estudo de caso", "case técnico",
        ]
      ),
      (
        .stage(.interview),
        [
          "dia de experiência", "turno experimental", "aula teste", "aula-teste",
          "aula de demonstração", "aula experimental", "prova didática", "teste prático na cozinha",
          "audição",

          "dia de teste", "dia experimental", "entrevistado", "entrevistada", "em entrevistas",
          "em fase de entrevistas", "fase de entrevistas",
        ]
      ),
      (
        .stage(.final),
        [
          "checagem de referências", "pediram referências", "referências pedidas",
          "exame admissional", "exame médico", "checando referências",

          "entrevista final", "última entrevista", "última etapa", "etapa final", "fase final",
          "última fase", "referências", "verificação de referências", "finalista",
        ]
      ),
      (
        .stage(.offer),
        [
          "oferta recebida", "proposta recebida", "proposta", "proposta de trabalho",
          "proposta de emprego", "proposta salarial", "carta proposta", "carta oferta",
          "em negociação", "negociação", "negociando", "recebi proposta", "recebi uma proposta",
          "recebi uma oferta", "proposta formal", "proposta verbal", "proposta por escrito",
          "proposta escrita", "oferta verbal", "oferta formal",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "fiquei com a vaga", "assinei contrato", "fiquei com o lugar",

          "contratado", "contratada", "proposta aceita", "proposta aceite", "oferta aceita",
          "oferta aceite", "aceitei a proposta", "aceitei a oferta", "contrato assinado",
          "assinado", "assinei", "assinei o contrato", "consegui o emprego", "consegui a vaga",
          "fui contratado", "fui contratada", "fui admitido", "admitido", "admitida",
        ]
      ),
      (
        .outcome(.declined),
        [
          "proposta recusada", "oferta recusada", "recusei a proposta", "recusei a oferta",
          "recusei proposta", "proposta rejeitada", "declinei a proposta", "proposta declinada",
          "oferta rejeitada", "não aceitei a proposta", "proposta recusada por mim",
        ]
      ),
      (
        .endedByUser,
        [
          "eu disse não", "disse que não", "eu recusei",
          "aceitei outra proposta", "aceitei outra oferta", "outra proposta aceita",
          "recusei", "recusado por mim", "recusada por mim", "declinei", "rejeitado por mim",
          "rejeitada por mim",
        ]
      ),
      (
        .outcome(.rejected),
        [
          "não fui escolhida", "não fui escolhido", "escolheram outra pessoa", "não me escolheram",
          "não deu", "não passei na entrevista", "recebi um não", "disseram não", "recebi negativa",
          "levei um não", "não fiquei", "não rolou", "ficaram com outro", "ficaram com outra",
          "reprovada na entrevista", "reprovado na entrevista",

          "recusaram", "escolheram outro candidato", "escolheram outro", "escolheram outra",
          "me disseram que não", "disseram que não",
          "email de rejeição", "e-mail de rejeição", "carta de rejeição", "email de recusa",
          "não contratado", "não contratada", "não fui contratado", "não fui contratada",
          "não admitido", "não admitida", "recusado", "recusada", "rejeitado", "rejeitada",
          "reprovado", "reprovada", "rejeição",
          "recusa", "não selecionado", "não selecionada", "não fui selecionado",
          "não fui selecionada", "não aprovado", "não aprovada", "não fui aprovado",
          "não fui aprovada", "candidatura rejeitada", "candidatura recusada", "resposta negativa",
          "negativa", "eliminado", "eliminada", "fui rejeitado", "fui rejeitada", "não passei",
          "não avancei", "excluído", "excluída", "não escolhido", "não escolhida",
          "rejeição automática", "feedback negativo", "retorno negativo", "lamentamos informar",
          "lamentamos informá-lo", "lamentamos informá-la", "infelizmente não fui selecionado",
          "infelizmente não fui selecionada", "não seguirão com a minha candidatura",
          "não vão avançar com a minha candidatura",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "desisti", "desistência", "retirei a candidatura", "retirei minha candidatura",
          "retirei a minha candidatura", "candidatura retirada", "desisti do processo",
          "retirado por mim", "saí do processo", "desisti da vaga", "candidatura retirada por mim",
          "abdiquei",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "ignorado", "ignorada", "pulado", "pulada", "descartado por mim", "descartada por mim",
          "não candidatar", "não vou aplicar", "não me candidatei", "prazo encerrado",
          "perdi o prazo", "não aplicar",
        ]
      ),
      (
        .outcome(.ghosted),
        [
          "ghosting", "levei ghosting", "sumiram", "desapareceram", "me deram ghosting", "ghostado",
          "ghostada",
        ]
      ),
      (
        .outcome(.closed),
        [
          "vaga já preenchida", "cancelaram a vaga", "concurso anulado", "encerraram a vaga",
          "vaga foi cancelada",

          "contratação congelada", "contratações congeladas", "contratação pausada",
          "contratações pausadas", "contratações suspensas", "contratação suspensa",
          "congelamento de vagas", "congelamento de contratações", "vagas congeladas",
          "fechado", "fechada", "encerrado", "encerrada", "vaga fechada", "vaga encerrada",
          "vaga preenchida", "vaga cancelada", "vaga congelada", "processo encerrado",
          "processo cancelado", "posição fechada", "posição preenchida", "preenchida", "preenchido",
          "expirado", "expirada", "anúncio expirado", "vaga expirada", "vaga suspensa",
          "contratações congeladas", "não disponível", "vaga removida", "vaga indisponível",
          "posição cancelada", "processo congelado", "anúncio removido", "inscrições encerradas",
        ]
      ),
      (.archived, ["arquivado", "arquivada"]),
    ],
    waiting: [
      "nunca mais ouvi falar deles", "nunca mais ouvi nada", "nunca mais disseram nada",
      "nunca mais deram notícias", "nunca mais entraram em contato", "nunca mais contactaram",
      "nunca mais me contactaram",
      "mais nada", "nada mais", "nunca mais responderam", "nada",
      "aguardando", "aguardando resposta", "aguardando retorno", "a aguardar",
      "a aguardar resposta", "à espera", "à espera de resposta", "em espera", "esperando resposta",
      "esperando retorno", "sem resposta", "sem retorno", "ainda sem resposta", "nenhuma resposta",
      "nenhum retorno", "não responderam", "sem notícias", "sem feedback", "ainda sem retorno",
      "follow-up enviado", "cobrei retorno", "sem novidades", "aguardo resposta", "aguardo retorno",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "convocado", "convocada", "convidado", "convidada", "próxima etapa", "próxima fase",
          "passei para a próxima fase", "passei para a próxima etapa",
          "avancei para a próxima fase",
        ]
      )
    ],
    unclear: [
      "oferta", "ofertas", "oferta de emprego", "oferta de trabalho", "aceito", "aceite", "aceita",
      "aprovado", "aprovada", "descartada", "retirado", "retirada", "cancelado",
      "cancelada", "finalizado", "finalizada", "concluído", "concluída", "declinado", "declinada",
      "selecionado", "selecionada", "sem interesse", "não interessado", "não interessada",
      "não me interessa", "pendente", "visto", "vista", "contatado", "contactado", "resposta",
      "positivo", "negativo", "candidatura aceita", "candidatura aceite", "candidatura aprovada",
      "candidatura cancelada", "não", "sim", "recebido", "recebida", "perdido", "perdida",
      "confirmado", "confirmada", "escolhido", "escolhida", "abandonado", "retorno", "candidatura",
      "processo", "contato", "contacto",
    ],
    conversations: Conversations(
      interviews: [
        "entrev", "entrevist", "entv",

        "entrevista", "entrevistas", "entrevista de emprego", "entrevista de trabalho",
        "videoentrevista",
      ],
      calls: ["ligação", "chamada", "conversa", "bate-papo", "reunião", "videochamada", "call"],
      tests: [
        "teste", "testes", "prova", "provas", "desafio", "exercício", "tarefa", "avaliação", "case",
        "exame",
      ],
      rounds: ["fase", "etapa", "rodada", "ronda"],
      screenKinds: [
        "agência", "da agência",

        "telefônica", "telefónica", "telefone", "por telefone", "tel", "RH", "recursos humanos",
        "recrutador", "recrutadora", "recrutamento", "triagem", "de triagem", "preliminar",
        "com RH", "com o RH", "com recrutador", "com a recrutadora", "com o recrutador",
        "headhunter", "consultoria",
      ],
      interviewKinds: [
        "coordenador", "coordenadora", "com o coordenador", "com a coordenadora", "diretora",
        "com a diretora", "chefe", "com o chefe", "com a chefe", "chefia", "dono", "dona", "júri",
        "banca", "supervisor", "supervisora", "encarregado", "encarregada", "responsável",
        "chefe de cozinha", "enfermeira chefe",

        "técnica", "técnico", "presencial", "pessoalmente", "em pessoa", "com gestor",
        "com o gestor", "com a gestora", "gestor", "gestora", "com gerente", "com o gerente",
        "gerente", "com a equipe", "com a equipa", "equipe", "equipa", "em grupo", "de grupo",
        "painel", "cultural", "comportamental", "fit cultural", "diretor", "com diretor",
        "com o diretor", "diretoria", "com a diretoria", "líder", "com o líder", "cliente",
        "com o cliente", "com o time", "time", "de trabalho", "de emprego",
      ],
      finalKinds: ["final", "última", "último"],
      otherKinds: [
        "online", "virtual", "remota", "remoto", "por vídeo", "vídeo", "video", "por zoom", "zoom",
        "escrita", "prático", "prática", "de lógica", "lógica", "de inglês", "psicológico",
        "psicotécnico", "de programação", "curta", "rápida", "por videochamada", "gravada",
        "comportamental",
      ],
      ordinals: [
        "duas vezes", "três vezes",
        "primeira", "primeiro", "1a", "1ª", "segunda", "segundo", "2a", "2ª", "terceira",
        "terceiro", "3a", "3ª", "quarta", "quarto", "4a", "4ª", "quinta", "quinto", "sexta",
        "sexto", "inicial", "outra", "nova",
      ],
      numbers: [
        ["primeira", "primeiro"],
        ["segunda", "segundo"],
        ["terceira", "terceiro"],
        ["quarta", "quarto"],
      ],
      planned: [
        "agendada", "agendado", "marcada", "marcado", "programada", "prevista", "convidado para",
        "convidada para", "convidado para uma", "convidada para uma", "convite", "convite para",
        "convite para uma", "chamado para", "chamada para", "convocado para", "convocada para",
        "por agendar", "a agendar", "por marcar", "a marcar", "próxima", "próximo", "amanhã",
        "em breve", "confirmada", "confirmado", "aguardando", "a aguardar", "à espera de",
        "à espera da", "aguardo", "semana que vem", "reagendada", "remarcada", "adiada", "consegui",
        "selecionado para", "selecionada para", "preparando", "recebido", "recebida", "a fazer",
        "pendente", "a confirmar", "próxima semana", "na próxima semana", "próximo mês",
        "no próximo mês",
        "em planejamento", "a definir", "por confirmar", "a combinar", "combinada", "combinado",
      ],
      done: [
        "feita", "feito", "realizada", "realizado", "concluída", "concluído", "terminada", "tive",
        "tive a", "tive uma", "fiz", "fiz a", "fiz o", "entregue", "passei", "finalizada",
        "finalizado", "em andamento", "aprovada",
      ]),
    smallWords: SmallWords(
      note: [
        "c", "p",
        "até", "internamente",
        "com", "via", "por", "pelo", "pela", "em", "de", "do", "da", "para", "no dia", "após",
        "depois de", "depois", "desde", "a", "ao", "através de", "sem", "antes de", "durante",
        "devido a", "porque", "por falta de", "na", "dia", "pelos", "mediante", "graças a",
        "por causa de",
      ],
      after: [
        "desde a", "desde o", "desde", "após uma",
        "após", "após a", "após o", "depois de", "depois da", "depois do", "na", "durante",
        "durante a", "em",
      ],
      toward: ["para", "a", "à", "para a", "para o"],
      then: ["depois", "mais tarde", "mas depois", "mas", "em seguida", "e", "e depois"],
      byUser: [
        "minha decisão", "minha escolha", "por mim", "da minha parte", "por minha parte",
        "de minha parte", "por mim mesmo",
        "por mim mesma",
      ],
      byEmployer: [
        "pela empresa", "pelo RH", "pelo recrutador", "pela recrutadora", "por eles",
        "da parte deles", "pelo empregador", "pelo gestor", "pelos recursos humanos",
        "por parte da empresa",
      ],
      articles: [
        "o", "a", "os", "as", "um", "uma", "de", "do", "da", "minha", "a minha", "meu", "e", "já",
        "deles", "sua",
      ],
      auxiliaries: [
        "foi", "fui", "está", "estou", "sido", "infelizmente", "já", "finalmente", "diretamente",
        "novamente", "de novo", "fui logo", "ainda",
      ],
      application: [
        "candidatura", "a candidatura", "minha candidatura", "a minha candidatura", "inscrição",
        "currículo", "sua candidatura", "a sua candidatura",
      ],
      jobs: ["vaga", "processo", "processo seletivo", "posição", "seleção", "recrutamento"],
      waiting: [
        "aguardando", "a aguardar", "à espera de", "à espera do", "à espera da", "aguardo",
        "esperando", "em espera de",
        "à espera", "a esperar", "aguardar", "aguardamos",
      ],
      results: [
        "resposta", "retorno", "resultado", "resultados", "feedback", "decisão", "notícias",
        "o resultado", "devolutiva",
      ],
      appointments: [
        "data", "datas", "convite", "convocação", "horário", "hora", "confirmação", "agendamento",
        "agendar", "marcar", "marcação", "confirmar", "link",
      ],
      negations: [
        "não", "nunca", "nenhuma", "nenhum", "cancelada", "cancelado", "sem", "jamais", "perdida",
        "desmarcada", "ninguém", "nada",
      ],
      doubts: [
        "cheira a", "soa a", "soa como",
        "talvez", "provavelmente", "possivelmente", "possível", "eventual", "acho", "espero",
        "tomara", "incerto", "incerta", "quase", "parece", "esperada", "se", "aparentemente",
        "supostamente",
      ],
      yets: ["ainda", "por enquanto"],
      notYet: ["ainda não"],
      forms: ["formulário", "questionário"],
      otherAgents: ["pela", "pelo"],
      until: ["até"],
      conditions: ["caso", "se eu"],
      failures: [
        "reprovei no", "reprovei na", "chumbei no", "chumbei na", "não passei", "chumbei",

        "não passei na", "não passei no", "reprovado na", "reprovado no", "reprovada na",
        "reprovada no", "não aprovado na", "não aprovada na",
      ],
      reversals: [
        "retirada", "retirado", "retiraram", "cancelada", "cancelado", "cancelaram", "revogada",
        "anulada", "demitido", "demitida", "desligado", "desligada", "rescindido", "voltaram atrás",
        "desisti",
      ],
      reopenings: ["reaberta", "reaberto", "recandidatei"],
      mistakes: [
        "engano", "por engano", "foi engano", "foi um engano", "erro", "por erro", "foi um erro",
        "alarme falso",
      ],
      helpers: [
        "mentor", "mentora", "coach", "orientador", "orientadora", "amigo", "amiga", "amigos",
        "mãe", "pai", "irmão", "irmã", "namorado", "namorada", "marido", "esposa", "mim",
        "mim mesmo", "mim mesma",
      ],
      unsigned: [
        "não assinado", "não assinada", "não assinei", "por assinar", "sem assinar",
        "sem contrato", "falta assinar", "falta a assinatura", "por confirmar", "a confirmar",
        "não confirmado", "não confirmada", "verbalmente",
      ],
      beforeSending: [
        "candidatar", "me candidatar", "candidatar-me", "para me candidatar", "para candidatar",
        "enviar", "para enviar", "aplicar", "para aplicar", "submeter", "candidatura", "indicação",
        "recomendação", "carta de recomendação", "diploma", "certificado", "abertura",
        "publicação", "edital",
      ],
      refusals: [
        "recusado", "recusada", "recusei", "declinado", "declinada", "rejeitado", "rejeitada",
      ],
      corrections: [
        "não espera", "espera", "ou melhor", "aliás", "quero dizer", "correção", "ah não",
        "não desculpa",
      ],
      departures: [
        "saí", "já saí", "deixei", "demiti-me", "pedi demissão", "despedi-me", "demitido",
        "demitida", "despedido", "despedida",
      ],
      insiders: [
        "interno", "interna", "internamente", "candidato interno",
      ],
      callbacks: [
        "ligaram de volta", "voltaram a ligar", "me ligaram de novo", "ligaram de novo",
        "voltaram a contactar", "retornaram a ligação",
      ],
      future: [
        "vão", "vai", "irão", "querem",
      ],
      contrasts: ["mas"],
      regrets: [
        "infelizmente", "no fim", "no final", "mesmo assim", "afinal", "por fim",
        "mas infelizmente", "mas no fim",
      ],
      news: [
        "descartada", "descartado", "outra pessoa", "outro candidato", "outra candidata",
        "eliminada", "eliminado", "interno", "deu em nada", "esqueci", "fora", "preenchida",
        "acabou", "nada feito", "peguei",
      ],
      again: ["de novo", "novamente", "agora", "outra equipe", "outra equipa", "outro time"],
      withPerson: ["com", "por"],
      cancellations: [
        "cancelada", "cancelado", "desmarcada", "desmarcado", "não aconteceu", "não houve",
        "não ocorreu", "foi cancelada", "não compareceram",
        "não fui", "faltei",
      ],
      unanswered: ["ninguém atendeu", "não atenderam", "caixa postal"],
      rehearsals: ["simulada", "simulado", "simulação", "treino", "ensaio"],
      moves: [
        "adiada", "adiada para", "adiado", "adiado para", "remarcada", "remarcada para",
        "remarcado", "remarcado para", "reagendada", "reagendada para",
      ],
      comingDays: [
        "próxima semana", "a próxima semana", "amanhã", "mais tarde", "semana que vem",
        "na próxima semana", "próximo mês", "no próximo mês",
      ],
      next: ["próxima", "próximo", "que vem"],
      elsewhere: [
        "nas notícias", "na imprensa", "não para nós", "não para mim", "outra empresa",
        "em outra empresa", "noutra empresa", "outro lugar",
        "em outro lugar", "um amigo", "uma amiga", "meu amigo", "minha amiga",
      ],
      otherJobs: [
        "para outra vaga", "para outro cargo", "para outro posto", "outra vaga", "outro cargo",
      ],
      parties: ["por", "pela"],
      topics: ["sobre"],
      family: ["mãe", "minha mãe", "pai", "meu pai", "um amigo", "uma amiga", "médico"],
      mentions: ["mencionado", "mencionada", "foi mencionado", "comentado"],
      possessives: ["meu", "minha", "o", "a", "os", "as", "seu", "sua"],
      partsOfMeeting: ["pergunta", "perguntas", "na pergunta", "exercício"]),
    sentences: Sentences(
      labels: [
        "estado", "status", "resultado", "resposta", "decisão", "boa notícia", "má notícia",
        "chamada",
      ],
      media: [
        "e-mail", "telefone", "carta", "mensagem", "empresa", "a empresa", "recrutador",
        "recrutadora", "rh", "portal", "por email", "por telefone",
      ],
      employers: ["eles", "empresa", "a empresa", "o recrutador", "a recrutadora"],
      applicants: ["eu"],
      objects: ["me"],
      receiving: ["recebi", "recebido", "tive"],
      giving: ["fizeram", "enviaram", "mandaram", "deram"],
      choosing: [
        "escolheram", "contrataram", "selecionaram", "preferiram", "optaram por", "decidiram por",
        "seguir com", "seguiram com", "continuar com", "avançar com", "avançaram com",
        "ficaram com",
      ],
      otherCandidates: [
        "outro candidato", "outra candidata", "outros candidatos", "outra pessoa", "outras pessoas",
        "outro perfil", "outros perfis", "alguém com mais experiência", "candidato interno",
        "candidata interna", "alguém interno",
      ],
      deciding: ["decidiram", "decidimos", "optámos por", "optamos por"],
      judging: ["foi", "correu"],
      judgments: ["bem", "mal", "ótimo", "ótima", "difícil", "fácil", "longa", "interessante"],
      degrees: ["muito", "bastante", "não", "um pouco"],
      sameDay: ["hoje", "esta manhã"],
      nextDay: ["no dia seguinte"],
      activities: [
        "email de agradecimento", "agradecimento", "agradeci", "preparação", "preparei",
      ],
      documents: ["enviado", "enviada", "cv", "currículo"],
      recipients: ["a", "para"],
      purposes: [
        "revisão", "um visto", "um empréstimo", "um apartamento", "uma bolsa", "um curso",
      ],
      agents: ["por", "pela"],
      rejectable: ["candidatura"],
      spans: ["dia", "semana", "dias", "semanas", "mês", "meses"],
      joints: ["e"],
      begun: ["começado", "começada"],
      aboutStage: ["perguntas"],
      candidates: ["candidato", "candidata"]),
    telling: Telling(
      past: [
        "fiz", "fiz a", "fiz o", "feita", "feito", "feitas", "tive", "tive a", "já fiz", "já tive",
        "realizada", "realizado", "concluída", "concluído", "terminada", "terminado", "passei",
        "passei na", "passei no", "entregue", "entreguei", "correu bem", "correu muito bem",
        "correu mal", "correu ok", "foi bem", "foi boa", "foi ótima", "foi ótimo", "foi tranquila",
        "foi tranquilo", "foi legal", "foi mal", "fui bem", "fui mal", "fui à", "fui na",
        "participei", "dei a", "dei uma", "apresentei", "ontem", "finalizada", "finalizado",
        "rolou", "aconteceu", "compareci",
        "fui entrevistado", "fui entrevistada",
      ],
      afters: ["após", "após a", "após o", "depois da", "depois do", "depois de"],
      talks: [
        "falei com", "falei", "conversei com", "conversei", "conheci", "conheci a", "conheci o",
        "papo com", "reuni com", "bati papo com",
      ],
      agreed: [
        "passei para", "passei para a", "passei à", "passei a", "avancei para", "segui para",
        "marcada", "marcado", "agendada", "agendado", "confirmada", "confirmado", "prevista",
        "previsto", "convidado para", "convidada para", "convidado a", "convidada a",
        "convite para", "convocado", "convocada", "convocado para", "convocada para",
        "chamado para", "chamada para", "chamaram para", "me chamaram para", "chamaram-me para",
        "fui chamado para", "fui chamada para", "combinada", "combinado", "tenho entrevista",
        "tenho uma entrevista", "na agenda", "programada", "programado",
      ],
      sending: [
        "enviado", "enviada", "enviei", "já enviei", "mandei", "mandado", "mandada", "entreguei",
        "entregue", "deixei", "submeti", "submetido", "submetida", "preenchi", "preenchido",
        "preenchida", "encaminhei", "anexei", "cadastrei", "cadastrado", "cadastrada", "postei",
        "remeti", "subi", "efetuada", "efetuado",
      ],
      applying: [
        "candidatei", "candidatei-me", "me candidatei", "candidatado", "candidatada", "apliquei",
        "aplicado", "inscrevi-me", "me inscrevi", "inscrito", "inscrita", "inscrição feita",
        "candidatura feita", "concorri", "inscrição enviada", "me cadastrei", "cadastro feito",
      ],
      papers: [
        "cv", "currículo", "curriculo", "currículos", "carta", "carta de apresentação",
        "carta de motivação", "candidatura", "formulário", "portfólio", "portfolio", "inscrição",
        "documentos", "ficha", "cadastro", "dossiê",
      ],
      notYet: [
        "ainda não", "não enviei", "não mandei", "ainda nao", "por enviar", "não terminei",
        "não acabei",
      ],
      tasks: [
        "falta", "falta só", "faltam", "tenho que", "tenho de", "preciso", "preciso de",
        "preciso enviar", "devo", "por fazer", "por acabar", "por terminar", "terminar", "acabar",
        "atualizar", "escrever", "ajustar", "a preparar", "preparando", "vou me candidatar",
        "vou enviar", "vou mandar", "a terminar", "finalizar", "estou a preparar",
        "estou a escrever", "resta", "para terminar",
      ],
      hearing: [
        "resposta", "respostas", "notícias", "notícia", "novidades", "novidade", "retorno",
        "retornos", "respondem", "responderam", "respondeu", "ligam", "vão ligar", "ligam-me",
        "me ligam", "ficaram de ligar", "ficaram de responder", "ficaram de dar retorno",
        "ficaram de dar resposta", "dizem algo", "dizem", "avisam", "vão avisar", "me avisam",
        "decisão", "decidem", "resultado", "resultados", "sinal", "sinal de vida", "contacto",
        "contato", "contactaram", "contataram", "feedback", "devolutiva", "saber", "dão resposta",
        "dão retorno", "vão dizer", "me dão retorno", "disseram algo", "disseram nada",
        "dizem qualquer coisa", "dar retorno",
      ],
      givingUp: [
        "desisto", "já desisti", "desisti deles", "dou por perdido", "dou por perdida", "já era",
        "bola pra frente", "partir para outra", "parti para outra", "não espero mais nada",
        "não espero mais", "acho que já era", "esquece", "deixei para lá", "deixa para lá",
        "sem esperança", "dou como perdida", "dou como perdido", "vida que segue",
      ],
      having: [
        "tenho", "recebi", "recebida", "recebido", "fizeram-me", "me fizeram", "fizeram", "tive",
        "chegou", "saiu", "ganhei", "deram-me", "me deram", "já tenho",
      ],
      offers: [
        "oferta", "proposta", "proposta de trabalho", "proposta de emprego", "carta oferta",
        "carta-oferta", "oferta de emprego",
      ],
      offered: [
        "ofereceram-me", "me ofereceram", "me ofereceram a vaga", "ofereceram-me o lugar",
        "me ofereceram o cargo", "ofereceram a vaga",
      ],
      remarks: [
        "dedos cruzados", "dedinhos cruzados", "figas", "de dedos cruzados", "torcendo",
        "na torcida", "a pensar", "estou a pensar", "estou pensando", "pensando", "vou pensar",
        "preciso pensar", "tenho de pensar", "a ponderar", "ponderando", "avaliando", "a avaliar",
        "vamos ver", "veremos", "a ver vamos", "boa sensação", "boas sensações", "boa impressão",
        "senti boa energia", "gostei", "gostei muito", "pessoal simpático", "simpáticos", "nervosa",
        "nervoso", "ansiosa", "ansioso", "feliz", "contente", "começo", "começo em", "começo dia",
        "início", "inicio", "primeiro dia", "aguardo contrato", "aguardando contrato",
        "aguardo o contrato", "à espera do contrato", "falta assinar", "salário baixo",
        "salário muito baixo", "muito longe", "pena", "uma pena", "que pena", "paciência",
        "pouca experiência", "sem experiência", "falta de experiência", "sem motivo",
        "sem feedback", "negociando", "a negociar", "negociando salário", "sem surpresa", "tomara",
        "oxalá",
      ],
      contacts: [
        "ligaram", "me ligaram", "ligaram-me", "ligou", "me ligou", "entraram em contato",
        "entraram em contacto", "telefonaram", "telefonaram-me", "me contataram",
      ],
      meetings: ["zoom", "teams", "meet", "café", "videochamada", "google meet", "skype"],
      unreal: [
        "gostaria", "seria", "teria", "poderia", "podia", "devia", "queria", "quero", "espero que",
        "esperança", "se", "preparar", "preparação", "a preparar entrevista", "treino", "simulação",
        "outra proposta", "outra vaga", "outro emprego", "amigo", "amiga", "colega", "irmão",
        "irmã", "primo", "prima", "encomenda", "pacote", "adiada", "adiado", "remarcada",
        "remarcado", "cancelada", "cancelado", "desmarcada", "desmarcado", "desmarcaram",
        "cancelaram", "pedi", "pedir", "quase", "nenhum", "nenhuma", "sem", "não", "nunca",
      ],
      beforeHours: ["pelas"],
      afterHours: ["horas", "hs", "hrs", "da manhã", "da tarde"],
      abbreviations: ["entrev", "entrevist"],
      beforeSlash: ["c", "p", "s"]),
    times: Times(
      spans: [
        (1, ["amanhã", "em 0 dias", "daqui a 0 dias", "dentro de 0 dias", "em 0 dia"]),
        (2, ["depois de amanhã"]),
        (
          7,
          [
            "próxima semana", "a próxima semana", "na próxima semana", "semana que vem",
            "na semana que vem", "em 0 semanas", "daqui a 0 semanas", "daqui a 0 semana",
            "dentro de 0 semanas",
          ]
        ),
        (
          30,
          [
            "próximo mês", "no próximo mês", "mês que vem", "em 0 meses", "daqui a 0 meses",
            "daqui a 0 mês",
          ]
        ),
      ],
      numbers: [
        ["um", "uma"], ["dois", "duas"], ["três"], ["quatro"], ["cinco"], ["seis"], ["sete"],
        ["oito"], ["nove"], ["dez"], ["onze"], ["doze"], ["treze"], ["catorze"], ["quinze"],
      ],
      open: [
        "esta semana", "essa semana", "nesta semana", "este mês", "esse mês", "fim de semana",
        "no fim de semana", "fim do mês", "no fim do mês", "final do mês", "início do mês",
        "primavera",
        "verão", "outono", "inverno", "Natal", "em 0 horas", "em 0 hora",
      ],
      ofDay: ["de manhã", "à tarde", "ao meio-dia", "pela manhã"],
      these: ["este", "esta", "nesta", "neste", "essa", "esse"],
      last: ["passado", "passada", "último"],
      pastVerbs: ["falei", "fiz", "tive", "foi"]
    ),
    dates: Dates(
      around: ["o", "de", "do", "dia"],
      before: ["em"],
      starts: ["de", "desde"],
      beforeLengths: ["por"],
      ranges: ["até"],
      joints: ["e", "a"],
      ordinalEndings: ["a", "o"]),
    months: [
      ["janeiro", "jan"],
      ["fevereiro", "fev"],
      ["março", "mar"],
      ["abril", "abr"],
      ["maio", "mai"],
      ["junho", "jun"],
      ["julho", "jul"],
      ["agosto", "ago"],
      ["setembro", "set"],
      ["outubro", "out"],
      ["novembro", "nov"],
      ["dezembro", "dez"],
    ],
    weekdays: [
      ["segunda-feira", "segunda", "seg"],
      ["terça-feira", "terça", "ter"],
      ["quarta-feira", "quarta", "qua"],
      ["quinta-feira", "quinta", "qui"],
      ["sexta-feira", "sexta", "sex"],
      ["sábado", "sáb"],
      ["domingo", "dom"],
    ],
    pastDays: ["ontem", "anteontem", "semana passada", "mês passado"],
    dayWords: ["data", "dia", "em"],
    timelineHeadings: [
      "Histórico", "Cronologia", "Linha do tempo", "Acompanhamento", "Registro", "Registo",
      "Processo",
    ],
    beforeTimeline: ["meu", "o"],
    noteHeadings: ["Notas"],
    postingHeadings: [
      "Anúncio", "Descrição da vaga", "Vaga", "Descrição do cargo", "Oferta de emprego",
    ],
    fields: [
      ("company", ["Empresa", "Empregador", "Instituição", "Órgão", "Nome da empresa"]),
      ("role", ["Vaga", "Cargo", "Função", "Posição", "Posto", "Emprego"]),
      (
        "applied",
        [
          "Data da candidatura", "Data de candidatura", "Candidatura enviada", "Enviado em",
          "Data de envio", "Enviado", "Enviada", "Enviada em", "Candidatei-me em", "Inscrição",
          "Data de inscrição", "Aplicado em", "Data de aplicação",
        ]
      ),
      ("status", ["Situação", "Estado", "Resultado", "Etapa", "Fase"]),
      ("history", ["Histórico"]),
      ("answered", ["Data da resposta"]),
      ("location", ["Local", "Cidade"]),
      ("salary", ["Salário"]),
      ("url", ["Anúncio"]),
      ("contacts", ["Contato"]),
      ("deadline", ["Prazo"]),
      ("industry", ["Setor"]),
      ("resume", ["Currículo"]),
      ("cover_letter", ["Carta de apresentação"]),
      ("skills", ["Habilidades"]),
      ("source", ["Origem"]),
      ("channel", ["Encontrado em", "Canal"]),
    ],
    otherKeys: [
      "Valor do contrato", "Valor do negócio", "Probabilidade", "Faturamento", "Telefone", "Fatura",
      "Preço", "Vencimento", "Participantes",
    ],
    otherSubjects: [
      "Aluguel", "Proprietário", "Senhorio", "Apartamento", "Código de rastreio", "Encomenda",
      "Editora",
      "Manuscrito",
      "Banco", "Empréstimo", "Hipoteca", "Licença",
    ],
    keysOfSomeoneElse: [
      "Mutuário", "Pagador", "Conferência", "Palestra", "Número da fatura",
    ],
    otherStatuses: ["entregue", "alugado"],
    blanks: ["n/d"],
    privacy: [
      "particular", "confidencial", "privado", "privada", "é privado", "oculto", "oculta",
      "escondido",
    ],
    visibility: ["visibilidade", "acesso"],
    publicness: ["público", "pública"],
    yes: ["sim", "feito", "feita"],
    no: ["não", "nunca", "ainda não"],
    keys: Keys(
      reasons: ["motivo"],
      besideReasons: ["de", "do", "da"],
      topics: ["assunto", "tema"]),
    evidence: Evidence(
      everyday: [
        "enviado", "enviada", "fechado", "fechada", "encerrado", "encerrada", "assinado",
        "aguardando",
      ],
      shared: ["proposta"],
      applying: ["candidat"],
      contactRoles: ["inquilino", "inquilina", "fornecedor", "cliente"],
      otherFolders: ["Clientes", "Faturas", "Fornecedores", "Empréstimos"]),
    names: FileNames(
      templateFolders: ["modelos"],
      untitled: ["candidatura"],
      copies: ["cópia"], copiesOf: ["cópia de"]),
    nameWords: NameWords(firstNamesThatAreWords: [
      "rosa", "clara", "glória", "branca", "vera", "linda",
    ]),
    channels: [
      "indicação", "recomendação", "amigos", "recrutador", "recrutadora", "feira de emprego",
      "site da empresa", "portal de emprego", "anúncio", "amigo", "amiga", "candidatura espontânea",
    ],
    waysToMeet: [
      "telefone", "por telefone", "videochamada", "por vídeo", "presencial", "pessoalmente",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "carta padrão", "resposta padrão", "modelo", "automática",
        ]
      ),
      (
        .personal,
        [
          "pessoal"
        ]
      ),
      (
        .afterTalk,
        [
          "após entrevista", "após a entrevista", "depois da entrevista",
        ]
      ),
      (
        .internal,
        [
          "candidato interno", "candidata interna",
        ]
      ),
      (
        .positionClosed,
        [
          "vaga cancelada", "vaga encerrada", "vaga fechada",
        ]
      ),
      (
        .other,
        [
          "outro", "outra", "outro motivo",
        ]
      ),
    ],
    doors: [(.open, ["aberta", "aberto"]), (.shut, ["fechada", "fechado"])],
    inbox: InboxWords(
      wins: ["conquista", "pequena conquista"], moods: ["humor"], energies: ["energia"],
      talks: ["falei com", "encontrei", "conversei com", "café com"]),
    mail: MailWords(
      from: ["De"], date: ["Data", "Enviado"], subject: ["Assunto"], otherLabels: ["Para"],
      forwarded: ["Mensagem encaminhada"], originals: ["Mensagem original"],
      quotes: [("Em", "escreveu")],
      rejections: [
        "não seguir com a sua candidatura", "não foi selecionado", "não foi selecionada",
        "seguir com outros candidatos",
      ],
      invitations: ["convidá-lo para uma entrevista", "convidá-la para uma entrevista"],
      offers: ["oferecer-lhe a vaga", "oferecer a você a vaga"],
      receipts: ["recebemos a sua candidatura", "recebemos sua candidatura"],
      newsletters: ["cancelar inscrição", "alerta de vagas"], later: ["entraremos em contato"]))
}
