extension Language {
  static let polish = Language(
    name: "Polish",
    statuses: [
      (
        .stage(.saved),
        [
          "zapisane", "zapisana", "zapisany", "do wysłania", "do aplikowania", "nie wysłane",
          "niewysłane", "nie wysłano", "jeszcze nie wysłane", "jeszcze nie wysłano",
          "jeszcze nie aplikowano", "szkic", "ulubione", "interesujące", "w przygotowaniu",
          "do zrobienia", "planowane", "chcę aplikować", "zamierzam aplikować", "do rozważenia",
          "nie aplikowano", "zainteresowany", "zainteresowana", "ciekawe",
        ]
      ),
      (
        .stage(.applied),
        [
          "wysłane", "wysłana", "wysłano", "wysłałem", "wysłałam", "zaaplikowano", "zaaplikowałem",
          "zaaplikowałam", "aplikowano", "aplikowałem", "aplikowałam", "aplikacja wysłana",
          "CV wysłane", "wysłane CV", "wysłałem CV", "wysłałam CV", "zgłoszenie wysłane", "złożono",
          "złożona", "złożone", "aplikacja złożona", "złożone CV", "zgłoszono",
          "złożyłem aplikację", "złożyłam aplikację", "wysłano CV", "aplikowane", "podanie złożone",
        ]
      ),
      (
        .open,
        [
          "otwarte", "otwarta", "aktywne", "aktywna", "nowe", "nowa", "w toku", "w trakcie",
          "wstrzymane", "wstrzymana", "jeszcze brak oferty", "jeszcze bez oferty",
          "jeszcze brak decyzji", "zawieszone", "w procesie", "zawieszona", "zawieszony",
          "na wstrzymaniu", "w zawieszeniu",
        ]
      ),
      (
        .stage(.acknowledged),
        [
          "automatyczna odpowiedź", "automatyczne potwierdzenie", "potwierdzenie mailem",
          "mail z potwierdzeniem", "przyszło potwierdzenie", "dostałem potwierdzenie",
          "dostałam potwierdzenie", "tylko automat", "sam automat", "na krótkiej liście",
          "na shortliście", "tylko autoresponder", "autoresponder",

          "potwierdzenie otrzymania", "potwierdzono otrzymanie", "aplikacja otrzymana",
          "otrzymano potwierdzenie", "potwierdzenie", "w trakcie rozpatrywania", "rozpatrywane",
          "rozpatrywana", "wyświetlono", "wyświetlone", "CV wyświetlone", "aplikacja wyświetlona",
          "otrzymano odpowiedź", "odpowiedzieli", "odpisali", "w ocenie", "wstępnie wybrany",
          "wstępnie wybrana", "CV obejrzane",
        ]
      ),
      (
        .stage(.screen),
        [
          "rozmowa telefoniczna", "rozmowa z HR", "rozmowa z rekruterem", "rozmowa z rekruterką",
          "rozmowa wstępna", "telefon od rekrutera", "screening telefoniczny", "wstępna rozmowa",
          "wywiad telefoniczny", "rozmowa HR",
        ]
      ),
      (
        .stage(.assessment),
        [
          "test wiedzy", "test z excela", "test językowy", "testy psychologiczne",
          "testach psychologicznych", "próbka tłumaczenia", "egzamin", "testy kompetencji",

          "zadanie rekrutacyjne", "test rekrutacyjny", "zadanie techniczne", "zadanie domowe",
          "test techniczny", "zadanie testowe", "testy rekrutacyjne", "próbka pracy",
          "studium przypadku",
        ]
      ),
      (
        .stage(.interview),
        [
          "dniu próbnym", "dnia próbnego", "zmiana próbna", "zmianie próbnej", "lekcja próbna",
          "lekcja pokazowa", "lekcję pokazową", "przesłuchanie", "dniówka próbna", "dniówkę próbną",
          "próbny dzień", "lekcji pokazowej", "zmianę próbną", "przesłuchaniu",
          "dzień próbny", "rozmowy kwalifikacyjne", "w trakcie rozmów",
        ]
      ),
      (
        .stage(.final),
        [
          "sprawdzają referencje", "zbierają referencje", "poprosili o referencje",
          "badania lekarskie", "referencje sprawdzane", "badania wstępne",

          "ostatni etap", "ostatnia rozmowa", "finałowa rozmowa", "etap finałowy", "referencje",
          "sprawdzanie referencji", "rozmowa końcowa", "finał", "rozmowa finałowa",
        ]
      ),
      (
        .stage(.offer),
        [
          "otrzymano ofertę", "oferta otrzymana", "dostałem ofertę", "dostałam ofertę",
          "otrzymałem ofertę", "otrzymałam ofertę", "propozycja", "propozycja zatrudnienia",
          "propozycja umowy", "negocjacje", "w negocjacjach", "propozycja pracy", "oferta ustna",
          "ustna oferta", "pisemna oferta", "oferta na piśmie",
        ]
      ),
      (
        .outcome(.accepted),
        [
          "mam tę pracę", "dostałem tę pracę", "dostałam tę pracę", "przyjęli mnie",

          "zatrudniony", "zatrudniona", "oferta przyjęta", "przyjąłem ofertę", "przyjęłam ofertę",
          "przyjęto ofertę", "umowa podpisana", "podpisana umowa", "podpisano umowę",
          "podpisałem umowę", "podpisałam umowę", "dostałem pracę", "dostałam pracę",
          "oferta zaakceptowana", "zaakceptowałem ofertę", "zaakceptowałam ofertę",
        ]
      ),
      (
        .outcome(.declined),
        [
          "oferta odrzucona przeze mnie", "odrzuciłem ofertę", "odrzuciłam ofertę", "odmówiłem",
          "odmówiłam", "odrzucono ofertę", "oferta odrzucona", "nie przyjąłem oferty",
          "nie przyjęłam oferty", "odrzuciłem ich ofertę", "odrzuciłam ich ofertę",
        ]
      ),
      (
        .endedByUser,
        [
          "powiedziałem nie", "powiedziałam nie",
          "przyjąłem inną ofertę", "przyjęłam inną ofertę", "inna oferta przyjęta",
          "odrzucone przeze mnie", "odrzucona przeze mnie", "odrzuciłem", "odrzuciłam",
        ]
      ),
      (
        .outcome(.rejected),
        [
          "odrzucili", "odmówili mi", "wybrali kogoś innego", "wybrali inną osobę",
          "wzięli kogoś innego", "nie tym razem", "nie udało się", "nie wybrali mnie",
          "nie zostałem przyjęty", "nie zostałam przyjęta", "przyszła odmowa", "dostałem odmowę",
          "dostałam odmowę", "niestety odmowa", "niestety odrzucili", "odmowę", "odmowny",
          "odrzucili aplikację", "odpadłem po", "odpadłam po",

          "mail z odmową", "e-mail z odmową", "odmowny mail", "mail odmowny",
          "nie przyjęto", "nie przyjęto mnie", "nie przyjęty", "nie przyjęta", "nie zatrudniono",
          "nie zatrudniony", "nie zatrudniona", "odrzucone", "odrzucona", "odrzucony", "odrzucono",
          "odmowa", "aplikacja odrzucona",
          "odpowiedź negatywna", "negatywna odpowiedź", "odpowiedź odmowna", "nie wybrano",
          "nie zostałem wybrany", "nie zostałam wybrana", "odrzucono moją aplikację", "odpadłem",
          "odpadłam", "negatywny wynik", "nie przeszedłem", "nie przeszłam",
          "nie przeszłam dalej", "nie przeszedłem dalej", "odmówiono",
          "odmówili", "automatyczna odmowa", "podziękowali", "podziękowano", "nie zakwalifikowano",
          "odrzucili mnie", "z przykrością informujemy", "z przykrością zawiadamiamy",
          "przykro nam poinformować", "niestety nie zakwalifikowano", "nie zdecydowali się na mnie",
        ]
      ),
      (
        .outcome(.withdrawn),
        [
          "wycofałem się z rekrutacji", "wycofałam się z rekrutacji", "zrezygnowałem z rekrutacji",
          "zrezygnowałam z rekrutacji", "sam zrezygnowałem", "sama zrezygnowałam",

          "wycofane", "wycofana", "wycofałem się", "wycofałam się", "wycofano aplikację",
          "wycofałem aplikację", "wycofałam aplikację", "zrezygnowałem", "zrezygnowałam",
          "rezygnacja", "aplikacja wycofana", "wycofanie",
        ]
      ),
      (
        .outcome(.notPursued),
        [
          "pominięte", "pominięta", "nie aplikować", "nie będę aplikować", "termin minął",
          "po terminie",
        ]
      ),
      (.outcome(.ghosted), ["zghostowany", "zghostowana", "ghosting", "zghostowali"]),
      (
        .outcome(.closed),
        [
          "rekrutacja odwołana", "rekrutacja wstrzymana na stałe", "stanowisko zlikwidowane",
          "etat zlikwidowany", "oferta zdjęta", "ogłoszenie zdjęte", "stanowisko już obsadzone",
          "anulowali rekrutację", "zamknęli rekrutację", "konkurs unieważniony", "wstrzymali nabór",
          "nabór zamknięty", "nabór anulowany",

          "zamrożenie rekrutacji", "rekrutacja zamrożona", "stanowisko zamrożone",
          "zatrudnienie wstrzymane", "zamrożenie zatrudnienia", "wstrzymane zatrudnienie",
          "wstrzymano zatrudnienie",
          "zamknięte", "zamknięta", "rekrutacja zamknięta", "rekrutacja anulowana",
          "stanowisko obsadzone", "obsadzone", "ogłoszenie wygasło",
          "wygasło", "wygasła", "wygasłe", "nieaktualne", "nieaktualna", "oferta nieaktualna",
          "ogłoszenie usunięte", "rekrutacja zakończona", "stanowisko zamknięte", "wakat obsadzony",
          "oferta wygasła", "ogłoszenie nieaktualne",
        ]
      ),
      (.archived, ["zarchiwizowane", "zarchiwizowana", "archiwum"]),
    ],
    waiting: [
      "nigdy się nie odezwali", "już nigdy się nie odezwali", "nigdy więcej się nie odezwali",
      "nigdy nie odpisali", "nigdy nie oddzwonili", "zniknęli", "zapadła cisza", "słuch zaginął",
      "nie odezwali się", "nie odezwali się więcej", "nie odezwała się", "nie odzywają się",
      "już się nie odezwali", "cisza od", "potem cisza",
      "oczekiwanie", "oczekiwanie na odpowiedź", "czekam", "czekam na odpowiedź", "oczekuje",
      "brak odpowiedzi", "bez odpowiedzi", "brak odzewu", "bez odzewu", "jeszcze brak odpowiedzi",
      "wciąż brak odpowiedzi", "cisza", "brak kontaktu", "przypomnienie wysłane",
      "wysłano przypomnienie", "nie odpowiedzieli", "nie odpisali", "oczekuję na odpowiedź",
      "oczekująca", "oczekujące",
    ],
    statusOnly: [],
    planned: [
      (
        .interview,
        [
          "zaproszony", "zaproszona", "zaproszenie", "kolejny etap", "następny etap", "zaproszono",
          "przeszedłem dalej", "przeszłam dalej",
        ]
      )
    ],
    missedDeadlines: ["termin minął", "po terminie"],
    unclear: [
      "oferta", "oferta pracy", "oferty", "przyjęty", "przyjęta", "przyjęte", "zaakceptowane",
      "zaakceptowana", "zakończone", "zakończona", "anulowane", "anulowana", "brak zainteresowania",
      "niezainteresowany", "niezainteresowana", "nie zainteresowany", "odpowiedź", "nie", "tak",
      "negatywne", "pozytywne", "otrzymane", "otrzymano", "wybrany", "wybrana", "skontaktowano",
      "oferta wycofana", "propozycja odrzucona", "aplikacja przyjęta", "potwierdzone",
      "rozmowa odwołana", "aplikacja", "pozytywna odpowiedź", "gotowe", "stracone", "usunięte",
    ],
    conversations: Conversations(
      interviews: [
        "rozm", "rozm kw", "rozm rekrut", "rozm kwal", "rozmów kwalifikacyjnych",
        "spotkanie kwalifikacyjne", "rozm kwalifikacyjna",

        "rozmowa kwalifikacyjna", "rozmowa rekrutacyjna", "rozmowa o pracę", "rozmowa", "rozmowy",
        "wywiad", "spotkanie rekrutacyjne", "interview", "rozmowę", "rozmowę kwalifikacyjną",
        "rozmowę rekrutacyjną", "rozmowie", "rozmowie kwalifikacyjnej", "rozmowie rekrutacyjnej",
        "rozmowy kwalifikacyjnej", "rozmowy rekrutacyjnej",
      ],
      calls: ["telefon", "spotkanie", "wideorozmowa", "call", "kontakt"],
      tests: [
        "test", "testy", "zadanie", "zadania", "ćwiczenie", "sprawdzian", "wyzwanie", "teście",
        "testu", "zadaniu",
      ],
      rounds: ["etap", "runda", "tura", "etapie", "etapu", "rundzie", "rundy"],
      screenKinds: [
        "agencji", "z agencji", "z agencją", "agencją", "rekruterka", "rekruterką", "z kadr",
        "kadry", "kadrową", "z kadrową",

        "telefoniczna", "telefoniczny", "telefonicznej", "telefoniczną", "przez telefon", "tel",
        "HR", "z HR", "rekruter", "rekruterem", "z rekruterem", "z rekruterką", "wstępna",
        "wstępny", "wstępnej", "wstępną", "agencja",
      ],
      interviewKinds: [
        "kierowniczka", "z kierowniczką", "dyrektorka", "z dyrektorką", "szef", "szefem", "szefową",
        "z szefową", "dyrektorem", "kierownikiem", "kierowniczką", "brygadzista", "brygadzistą",
        "menedżerem", "managerem", "właścicielem", "z właścicielem", "właścicielką", "komisja",
        "komisją", "z komisją", "ordynator", "szef kuchni", "szefem kuchni",

        "techniczna", "techniczny", "techniczne", "technicznej", "techniczną", "na miejscu",
        "w biurze", "stacjonarna", "osobista", "z zespołem", "zespołowa", "grupowa", "z menedżerem",
        "z managerem", "z kierownikiem", "z przełożonym", "panelowa", "z dyrektorem", "menedżerska",
        "z klientem", "z szefem", "kwalifikacyjna", "rekrutacyjna", "z zarządem", "merytoryczna",
      ],
      finalKinds: [
        "ostatni", "ostatnia", "finałowa", "finałowy", "końcowa", "końcowy", "finalna", "ostatniej",
        "ostatnim",
      ],
      otherKinds: [
        "online", "wideo", "zdalna", "zdalny", "zdalne", "na zoomie", "na teamsach", "pisemny",
        "praktyczne", "praktyczny", "krótka", "językowy", "z angielskiego", "psychologiczny",
        "programistyczne", "domowe", "rekrutacyjne", "rekrutacyjny", "kompetencyjny", "logiczny",
      ],
      ordinals: [
        "dwa razy", "trzy razy",
        "pierwsza", "pierwszy", "pierwszej", "pierwszym", "pierwszą", "druga", "drugi", "drugiej",
        "drugim", "drugą", "trzecia", "trzeci", "trzeciej", "trzecim", "trzecią", "czwarta",
        "czwarty", "kolejna", "jeszcze jedna",
      ],
      numbers: [
        ["pierwsza", "pierwszy", "pierwszej", "pierwszym", "pierwszą"],
        ["druga", "drugi", "drugiej", "drugim", "drugą"],
        ["trzecia", "trzeci", "trzeciej", "trzecim", "trzecią"],
        ["czwarta", "czwarty"],
      ],
      planned: [
        "zaplanowana", "zaplanowane", "zaplanowany", "umówiona", "umówione", "umówiony", "umówiono",
        "zaproszenie na", "zaproszony na", "zaproszona na", "zaproszono na", "wkrótce", "jutro",
        "nadchodząca", "ustalona", "ustalony", "potwierdzona", "potwierdzony", "do ustalenia",
        "do umówienia", "czekam na", "oczekiwanie na", "następna", "następny",
        "w przyszłym tygodniu", "przełożona", "otrzymane", "do zrobienia", "przygotowanie",
        "w planie", "przede mną", "w przyszłym miesiącu",
        "w planach", "planowana", "planowany", "planowane",
      ],
      done: [
        "odbyta", "odbyła się", "zrobione", "ukończone", "zaliczone", "zaliczona", "zakończona",
        "za mną", "miałem", "miałam", "przeprowadzona", "oddane", "zaliczony", "wykonane", "po",
      ]),
    smallWords: SmallWords(
      note: [
        "aż do", "wewnętrznie",
        "z", "ze", "przez", "na", "w", "we", "u", "od", "do", "dla", "po", "za", "bez", "przed",
        "podczas", "dnia", "z powodu", "ponieważ", "bo", "poprzez", "via", "o", "mimo", "dzięki",
        "względem",
      ],
      after: ["od", "po", "podczas", "na", "w"],
      toward: ["na", "do", "dla"],
      then: ["później", "następnie", "ale potem", "ale", "potem", "i", "a potem"],
      byUser: ["moja decyzja", "własna decyzja", "przeze mnie", "z mojej strony", "samodzielnie"],
      byEmployer: [
        "przez firmę", "przez pracodawcę", "przez HR", "przez rekrutera", "przez nich",
        "z ich strony", "przez rekruterkę",
      ],
      articles: ["moja", "moje", "moją", "już", "i", "ten", "ta"],
      auxiliaries: [
        "została", "zostało", "został", "jest", "zostałem", "zostałam", "niestety", "już",
        "w końcu", "od razu", "ponownie", "znowu", "są", "nadal", "wciąż", "ciągle",
      ],
      application: ["aplikacja", "moja aplikacja", "CV", "zgłoszenie", "moje zgłoszenie"],
      jobs: [
        "rekrutacja", "stanowisko", "proces", "proces rekrutacji", "proces rekrutacyjny", "wakat",
      ],
      waiting: [
        "czekam na", "oczekiwanie na", "oczekuję na", "oczekuje na", "czekam", "czekamy na",
        "czekanie na", "w oczekiwaniu na", "nadal czekam na",
      ],
      results: [
        "odpowiedź", "wynik", "wyniki", "decyzję", "decyzja", "feedback", "informację",
        "informacje", "kontakt",
      ],
      appointments: [
        "termin", "terminu", "terminy", "datę", "data", "zaproszenie", "zaproszenia", "umówienie",
        "ustalenie", "potwierdzenie", "godzinę", "link", "terminu rozmowy",
      ],
      negations: [
        "nie", "brak", "nigdy", "odwołana", "odwołane", "odwołany", "anulowana", "anulowano", "bez",
        "żadna", "przegapiona", "nic", "odwołano",
      ],
      doubts: [
        "wygląda na", "brzmi jak", "pachnie",
        "może", "prawdopodobnie", "chyba", "możliwe", "być może", "ewentualnie", "ewentualna",
        "mam nadzieję", "niepewne", "prawie", "raczej", "podobno", "oczekiwana", "jeśli", "zapewne",
      ],
      yets: ["jeszcze", "nadal", "wciąż"],
      notYet: ["jeszcze nie", "nadal nie", "wciąż nie"],
      forms: ["formularz", "ankieta"],
      otherAgents: ["przez"],
      until: ["aż"],
      conditions: ["jeśli", "jeżeli", "gdyby"],
      failures: [
        "oblałem test", "nie zaliczyłem", "nie zaliczyłam", "poległem na", "poległam na",

        "nie zdany", "nie zdana", "niezdany", "niezdane", "nie zaliczony", "nie zaliczone",
        "nie zaliczona", "niezaliczone", "oblany", "oblane", "oblałem", "oblałam", "nie zdałem",
        "nie zdałam",
      ],
      reversals: [
        "wycofana", "wycofano", "wycofali", "cofnięta", "anulowana", "anulowano", "zwolniony",
        "zwolniona", "odwołana", "rozwiązana", "zrezygnowałem", "zrezygnowałam",
      ],
      reopenings: ["wznowiona", "aplikowałem ponownie", "aplikowałam ponownie"],
      mistakes: [
        "pomyłka", "przez pomyłkę", "to była pomyłka", "błąd", "omyłkowo", "fałszywy alarm",
      ],
      helpers: [
        "mentor", "mentora", "mentorkę", "coach", "coacha", "doradcę", "kolegę", "koleżankę",
        "przyjaciela", "przyjaciółkę", "znajomego", "znajomą", "mamę", "tatę", "brata", "siostrę",
        "żonę", "męża", "mnie",
      ],
      unsigned: [
        "niepodpisane", "niepodpisana", "niepodpisany", "nie podpisane", "nie podpisana",
        "nie podpisałem", "nie podpisałam", "jeszcze nie podpisana", "bez umowy", "brak umowy",
        "ustnie", "do podpisania", "niepotwierdzone", "niepotwierdzona",
      ],
      beforeSending: [
        "aplikacją", "aplikowaniem", "wysłaniem", "wysłanie", "złożeniem", "złożenie", "polecenie",
        "rekomendację", "rekomendacje", "list polecający", "dyplom", "świadectwo", "certyfikat",
        "otwarcie", "ogłoszenie",
      ],
      refusals: [
        "odrzucona", "odrzucony", "odrzucone", "odmówiłem", "odmówiłam",
      ],
      corrections: [
        "nie czekaj", "czekaj", "nie jednak", "a raczej", "raczej", "to znaczy", "poprawka",
        "o nie", "nie przepraszam",
      ],
      departures: [
        "odszedłem", "odeszłam", "już odszedłem", "już odeszłam", "zwolniłem się",
        "zwolniłam się", "zwolniony", "zwolniona", "wypowiedzenie",
      ],
      insiders: [
        "wewnętrznie", "wewnętrzny", "wewnętrzny kandydat", "kandydat wewnętrzny",
      ],
      callbacks: [
        "oddzwonili", "oddzwonił", "oddzwoniła", "zadzwonili ponownie",
        "ponownie zadzwonili", "odezwali się znowu", "znowu się odezwali",
      ],
      future: [
        "będą", "będzie", "mają zamiar", "chcą", "zamierzają",
      ],
      contrasts: ["ale"],
      regrets: [
        "niestety", "jednak", "w końcu", "ostatecznie", "ale niestety", "ale jednak", "mimo to",
      ],
      news: [
        "kogoś innego", "ktoś inny", "inny kandydat", "inna osoba", "wewnętrzny", "olali",
        "odrzucili", "odpuściłem", "odpuściłam", "koniec", "obsadzone", "nic", "wybrali",
        "odpadłem", "odpadłam",
      ],
      again: ["znowu", "znów", "ponownie", "teraz", "jednak", "inny zespół"],
      withPerson: ["z", "ze", "od"],
      cancellations: [
        "odwołana", "odwołane", "odwołany", "odwołano", "anulowana", "anulowany", "anulowano",
        "nie odbyła się", "nie odbyło się", "nie odbył się",
        "nie poszedłem", "nie poszłam",
      ],
      unanswered: ["nikt nie odebrał", "nie odebrali", "poczta głosowa"],
      rehearsals: ["próbna", "próbny", "ćwiczenie", "symulacja"],
      moves: [
        "przełożona", "przełożona na", "przełożone na", "przełożono na", "przesunięta",
        "przesunięta na", "przeniesiona na",
      ],
      comingDays: [
        "przyszły tydzień", "w przyszłym tygodniu", "jutro", "później", "w przyszłym miesiącu",
      ],
      next: [
        "przyszły", "przyszłą", "przyszły", "następny", "następną", "najbliższy", "najbliższą",
      ],
      elsewhere: [
        "w wiadomościach", "nie u nas", "nie dla mnie", "inna firma", "w innej firmie",
        "gdzie indziej", "inna firma", "innej firmy", "kolega", "koleżanka", "mój kolega",
      ],
      otherJobs: ["na inne stanowisko", "na inną ofertę", "inne stanowisko"],
      parties: ["przez"],
      topics: ["o", "na temat"],
      family: ["mamą", "tatą", "kolegą", "koleżanką", "lekarzem"],
      mentions: ["wspomniane", "wspomniano", "była mowa"],
      possessives: ["mój", "moją", "moje", "ich", "jego", "jej"],
      partsOfMeeting: ["pytanie", "pytaniu", "zadanie", "zadaniu"]),
    sentences: Sentences(
      labels: ["status", "wynik", "odpowiedź", "decyzja", "dobra wiadomość", "zła wiadomość"],
      media: [
        "mail", "e-mail", "telefon", "telefonicznie", "list", "wiadomość", "firma", "pracodawca",
        "rekruter", "rekruterka", "portal", "mailem",
      ],
      employers: ["oni", "firma", "rekruter", "rekruterka", "pracodawca"],
      applicants: ["ja"],
      objects: ["mnie", "mi"],
      receiving: ["dostałem", "dostałam", "otrzymałem", "otrzymałam", "miałem", "miałam"],
      giving: ["przysłali", "wysłali", "złożyli", "dali"],
      choosing: [
        "wybrali", "wybrano", "zatrudnili", "zatrudniono", "przyjęli", "zdecydowali się na",
        "postawili na", "woleli",
      ],
      otherCandidates: [
        "innego kandydata", "inną kandydatkę", "innych kandydatów", "inną osobę", "kogoś innego",
        "kandydata wewnętrznego", "kogoś z wewnątrz", "kogoś z większym doświadczeniem",
      ],
      judging: ["była", "był", "poszła", "poszło", "poszedł"],
      judgments: ["dobra", "dobrze", "źle", "trudna", "łatwa", "długa", "ok", "świetnie", "super"],
      degrees: ["bardzo", "dość", "nie", "całkiem", "zbyt"],
      sameDay: ["dzisiaj", "dziś", "rano"],
      nextDay: ["następnego dnia"],
      activities: [
        "mail z podziękowaniem", "podziękowanie", "przygotowanie", "przygotowania", "przygotowałem",
        "przygotowałam",
      ],
      documents: ["wysłano", "wysłane", "wysłałem", "wysłałam", "cv"],
      recipients: ["do"],
      purposes: [
        "sprawdzenia", "do sprawdzenia", "wizę", "kredyt", "mieszkanie", "stypendium", "kurs",
      ],
      agents: ["przez"],
      spans: ["dni", "tydzień", "tygodni", "tygodnie", "miesiąc", "miesięcy", "miesiące"],
      joints: ["i"],
      begun: ["zaczęte"],
      aboutStage: ["pytania", "notatki"],
      amounts: ["zł", "brutto", "netto"],
      candidates: ["kandydat", "kandydatem"]),
    telling: Telling(
      past: [
        "odbyta", "odbyty", "odbyte", "odbyłem", "odbyłam", "zrobione", "zrobiona", "zrobiłem",
        "zrobiłam", "zaliczone", "zaliczona", "zaliczony", "miałem", "miałam", "była", "był",
        "było", "poszła dobrze", "poszło dobrze", "poszło ok", "poszła ok", "poszło świetnie",
        "poszedł dobrze", "poszło nieźle", "poszła nieźle", "poszło słabo", "poszła słabo",
        "za mną", "już po", "jestem po", "byłem na", "byłam na", "napisane", "napisany",
        "napisałem", "napisałam", "zdany", "zdane", "zdałem", "zdałam", "oddane", "oddałem",
        "oddałam", "przeszedłem", "przeszłam", "ukończone", "wykonane", "skończona", "skończone",
        "przeprowadzona", "przeprowadziłem", "przeprowadziłam", "poprowadziłem", "poprowadziłam",
        "wczoraj", "odbyła się", "odbyło się",
      ],
      afters: ["po"],
      talks: [
        "rozmawiałem z", "rozmawiałam z", "rozmawiałem", "rozmawiałam", "gadałem z", "gadałam z",
        "spotkałem się z", "spotkałam się z", "poznałem", "poznałam",
      ],
      agreed: [
        "przeszedłem do", "przeszłam do", "przechodzę do", "zakwalifikowałem się do",
        "zakwalifikowałam się do",
        "umówiona", "umówiony", "umówione", "umówiono", "umówiłem", "umówiłam", "umówiłem się",
        "umówiłam się", "zaplanowana", "zaplanowany", "zaplanowane", "ustalona", "ustalony",
        "zaproszenie", "zaproszenie na", "zaproszony", "zaproszona", "zaproszony na",
        "zaproszona na", "zaproszono", "zaprosili", "zaprosili na", "zaprosili mnie na",
        "potwierdzona", "potwierdzony", "mam rozmowę", "mam termin", "termin", "zapraszają na",
        "zapraszają",
      ],
      sending: [
        "wysłane", "wysłany", "wysłana", "wysłano", "wysłałem", "wysłałam", "złożone", "złożona",
        "złożony", "złożyłem", "złożyłam", "zaniosłem", "zaniosłam", "zaniesione", "dostarczone",
        "dostarczyłem", "dostarczyłam", "zostawione", "zostawiłem", "zostawiłam", "przesłane",
        "przesłałem", "przesłałam", "wypełniony", "wypełniłem", "wypełniłam", "wgrane", "poszło",
        "poszła", "poszły", "mailem", "nadane", "nadałem", "nadałam", "wrzucone",
      ],
      applying: [
        "zaaplikowałem", "zaaplikowałam", "aplikowałem", "aplikowałam", "zaaplikowane",
        "aplikacja wysłana", "zgłosiłem się", "zgłosiłam się", "zgłoszenie wysłane",
        "aplikacja poszła", "cv poszło", "zaaplikowano",
      ],
      papers: [
        "cv", "list", "list motywacyjny", "aplikacja", "aplikację", "aplikacje", "podanie",
        "dokumenty", "zgłoszenie", "formularz", "portfolio", "życiorys", "papiery", "ofertę pracy",
      ],
      notYet: [
        "jeszcze nie", "nie wysłałem", "nie wysłałam", "nie skończone", "niegotowe", "nadal nie",
        "wciąż nie",
      ],
      tasks: [
        "muszę", "trzeba", "do napisania", "do poprawy", "do poprawienia", "do wysłania",
        "do dokończenia", "do uzupełnienia", "brakuje", "dokończyć", "poprawić", "napisać",
        "wysłać", "uzupełnić", "zaktualizować", "w trakcie pisania", "piszę", "przygotowuję",
        "chcę wysłać", "został", "została", "zostało", "muszę jeszcze", "jeszcze tylko",
        "poprawiam",
      ],
      hearing: [
        "odpowiedź", "odpowiedzi", "odzew", "odzewu", "kontakt", "kontaktu", "wieści", "wiadomość",
        "wiadomości", "informacja", "informacji", "odezwali się", "odezwą się",
        "mają się odezwać", "odzywają się", "dadzą znać", "mają dać znać", "da znać", "oddzwonią",
        "mają oddzwonić", "oddzwonić", "zadzwonią", "mają zadzwonić", "zadzwonić", "dzwonią",
        "decyzja", "decyzję", "decyzji", "wynik", "wyniki", "wyników", "feedback", "feedbacku",
        "odpisali", "znaku życia", "znak", "słychać", "odpowiedzieli", "telefon zwrotny",
        "telefonu", "się odezwać", "nikt się nie odezwał", "odezwał się",
      ],
      givingUp: [
        "odpuszczam", "odpuściłem", "odpuściłam", "daję sobie spokój", "dałem sobie spokój",
        "dałam sobie spokój", "spisuję na straty", "spisane na straty", "nie liczę już na nic",
        "już na nic nie liczę", "nie ma na co liczyć", "raczej nic z tego", "pewnie nic z tego",
        "idę dalej", "uznaję za stracone", "stawiam krzyżyk", "postawiłem krzyżyk",
        "postawiłam krzyżyk", "nic z tego nie będzie", "poddaję się",
      ],
      having: [
        "mam", "dostałem", "dostałam", "otrzymałem", "otrzymałam", "jest", "złożyli", "złożyli mi",
        "dali mi", "przyszła", "przedstawili", "zaproponowali", "mam już",
      ],
      offers: [
        "ofertę", "oferta", "propozycję", "propozycję pracy", "propozycja pracy", "ofertę pracy",
        "ustną ofertę", "propozycja", "wstępną ofertę", "umowę do podpisu",
      ],
      offered: [
        "zaproponowali mi", "zaproponowali mi pracę", "zaproponowali pracę", "zaoferowali mi",
        "zaoferowali mi pracę", "zaoferowali pracę", "zaproponowali umowę",
        "zaproponowano mi pracę", "proponują mi umowę", "proponują umowę",
      ],
      remarks: [
        "trzymam kciuki", "trzymajcie kciuki", "kciuki", "zastanawiam się", "zastanawiam", "myślę",
        "myślę nad tym", "muszę pomyśleć", "muszę się zastanowić", "muszę przemyśleć", "rozważam",
        "waham się", "zobaczymy", "pożyjemy zobaczymy", "dobre przeczucia", "dobre wrażenie",
        "złe przeczucia", "mili ludzie", "fajni ludzie", "fajny zespół", "stres", "stresuję się",
        "stresik", "nerwy", "cieszę się", "szkoda", "trudno", "no cóż", "start", "start od",
        "zaczynam", "zaczynam od", "pierwszy dzień", "umowa w drodze", "czekam na umowę",
        "czekam na papiery", "za daleko", "za mała pensja", "za niska pensja", "niska stawka",
        "za mało doświadczenia", "bez podania powodu", "bez uzasadnienia", "bez feedbacku",
        "negocjuję", "negocjuję stawkę", "super ludzie", "miła atmosfera", "miło", "bez szału",
        "bez problemu", "mam nadzieję że się uda", "oby się udało",
      ],
      contacts: [
        "dzwonili", "dzwonił", "dzwoniła", "zadzwonili", "zadzwonił", "zadzwoniła",
        "zadzwonili do mnie", "dzwonili do mnie", "oddzwonili", "oddzwoniła", "oddzwonił",
      ],
      meetings: [
        "zoom", "teams", "skype", "kawa", "wideorozmowa", "spotkanie online", "teamsy", "zoomie",
        "teamsach",
      ],
      unreal: [
        "byłaby", "byłby", "byłoby", "chciałbym", "chciałabym", "mógłbym", "mogłabym", "powinni",
        "liczę na", "oby", "gdyby", "jeśli", "może", "przygotowanie do", "przygotowuję się",
        "ćwiczę", "próbna", "inna oferta", "inną ofertę", "inna praca", "kolega", "koleżanka",
        "brat", "siostra", "znajomy", "znajoma", "paczka", "paczkę", "przełożona", "przełożony",
        "przełożone", "przesunięta", "przesunięty", "odwołana", "odwołany", "odwołali", "anulowana",
        "przełożyli", "poprosiłem o", "poprosiłam o", "prośba o", "prawie", "brak", "żadnej", "bez",
        "nie", "nigdy", "nikt",
      ],
      beforeHours: ["o", "o godz", "godz", "o godzinie"],
      afterHours: ["rano", "godz"],
      beforeSlash: ["z"]),
    times: Times(
      spans: [
        (1, ["jutro", "za 0 dni", "za 0 dzień"]), (2, ["pojutrze"]),
        (
          7,
          [
            "w przyszłym tygodniu", "przyszły tydzień", "za 0 tygodnie", "za 0 tygodni",
            "za tydzień",
            "za 0 tydzień",
          ]
        ),
        (30, ["w przyszłym miesiącu", "za miesiąc", "za 0 miesiące", "za 0 miesięcy"]),
      ],
      numbers: [
        ["jeden", "jedną"], ["dwa", "dwie"], ["trzy"], ["cztery"], ["pięć"], ["sześć"], ["siedem"],
        ["osiem"], ["dziewięć"], ["dziesięć"],
      ],
      open: [
        "w tym tygodniu", "w tym miesiącu", "w weekend", "weekend", "koniec miesiąca",
        "koniec tygodnia",
        "pod koniec miesiąca", "pod koniec tygodnia", "na początku miesiąca", "wiosną", "latem",
        "jesienią",
        "zimą", "0 go", "za 0 godziny", "za 0 godzin", "za godzinę", "w styczniu", "w lutym",
        "w marcu",
        "w kwietniu", "w maju", "w czerwcu", "w lipcu", "w sierpniu", "we wrześniu",
        "w październiku",
        "w listopadzie", "w grudniu",
      ],
      ofDay: ["rano", "po południu", "wieczorem", "w południe"],
      these: ["ten", "tę", "tą", "tym"], last: ["ostatni", "zeszły", "ubiegły", "zeszłą"],
      pastVerbs: ["rozmawiałem", "rozmawiałam", "byłem", "byłam"]
    ),
    dates: Dates(
      starts: ["od"],
      beforeLengths: ["na"],
      ranges: ["do"],
      joints: ["i"],
      beforeWeekday: ["z", "ze", "od"]),
    months: [
      ["stycznia", "styczeń", "sty"],
      ["lutego", "luty", "lut"],
      ["marca", "marzec", "mar"],
      ["kwietnia", "kwiecień", "kwi"],
      ["maja", "maj"],
      ["czerwca", "czerwiec", "cze"],
      ["lipca", "lipiec", "lip"],
      ["sierpnia", "sierpień", "sie"],
      ["września", "wrzesień", "wrz"],
      ["października", "październik", "paź"],
      ["listopada", "listopad", "lis"],
      ["grudnia", "grudzień", "gru"],
    ],
    weekdays: [
      ["poniedziałek", "pon", "pn"],
      ["wtorek", "wt"],
      ["środa", "środę", "śr"],
      ["czwartek", "czw", "cz"],
      ["piątek", "pt"],
      ["sobota", "sobotę", "sob", "sb"],
      ["niedziela", "niedzielę", "niedz", "nd"],
    ],
    pastDays: ["wczoraj", "przedwczoraj", "w zeszłym tygodniu"],
    dayWords: ["data", "dzień", "dnia", "termin"],
    timelineHeadings: ["Historia", "Przebieg", "Oś czasu", "Dziennik", "Chronologia", "Proces"],
    beforeTimeline: ["moja"],
    noteHeadings: ["Notatki"],
    postingHeadings: ["Ogłoszenie", "Opis stanowiska", "Oferta pracy", "Treść ogłoszenia"],
    fields: [
      ("company", ["Firma", "Pracodawca", "Instytucja", "Urząd", "Organizacja", "Nazwa firmy"]),
      ("role", ["Stanowisko", "Posada"]),
      (
        "applied",
        [
          "Data aplikacji", "Data wysłania", "Wysłano", "Aplikowano", "Data zgłoszenia", "Wysłane",
          "Wysłana", "Zaaplikowano", "Aplikacja wysłana", "Data wysłania CV",
        ]
      ),
      ("status", ["Etap", "Stan", "Wynik"]),
      ("history", ["Przebieg"]),
      ("answered", ["Data odpowiedzi"]),
      ("location", ["Miejscowość"]),
      ("salary", ["Wynagrodzenie"]),
      ("url", ["Ogłoszenie"]),
      ("contacts", ["Osoba kontaktowa"]),
      ("deadline", ["Termin składania"]),
      ("industry", ["Branża"]),
      ("cover_letter", ["List motywacyjny"]),
      ("skills", ["Umiejętności"]),
      ("source", ["Źródło"]),
      ("channel", ["Znalezione przez", "Kanał"]),
    ],
    otherKeys: [
      "Wartość umowy", "Wartość kontraktu", "Prawdopodobieństwo", "Przychód", "Telefon", "Kwota",
      "Faktura", "Cena", "Uczestnicy", "Termin płatności",
      "Kandydat", "Kandydatka", "Kandydaci",
    ],
    otherSubjects: [
      "Czynsz", "Najem", "Mieszkanie", "Numer przesyłki", "Paczka", "Wydawnictwo", "Rękopis",
      "Kredyt", "Hipoteka", "Oprocentowanie", "Licencja",
    ],
    keysOfSomeoneElse: [
      "Kredytobiorca", "Płatnik", "Konferencja", "Prelekcja", "Numer faktury",
    ],
    otherStatuses: ["dostarczono", "wynajęte", "opublikowano"],
    privacy: ["prywatne", "prywatny", "prywatna", "poufne", "ukryte", "ukryty", "ukryta", "tajne"],
    visibility: ["widoczność", "dostęp"],
    publicness: ["publiczne", "publiczny", "publiczna"],
    yes: ["tak", "zrobione"],
    no: ["nie", "nigdy", "jeszcze nie"],
    keys: Keys(
      reasons: ["powód", "powod"],
      topics: ["temat"]),
    evidence: Evidence(
      everyday: ["wysłane", "wysłano", "zamknięte", "oczekuje"],
      shared: ["propozycja"],
      contactRoles: ["najemca", "dostawca", "klient", "klientka"],
      otherFolders: ["Klienci", "Faktury", "Dostawcy", "Pożyczki"]),
    names: FileNames(
      templateFolders: ["szablony"],
      copies: ["kopia"]),
    nameWords: NameWords(firstNamesThatAreWords: ["róża", "wiara", "nadzieja", "miła"]),
    channels: [
      "polecenie", "znajomy", "znajoma", "rekruter", "rekruterka", "agencja", "targi pracy",
      "strona firmy", "ogłoszenie", "portal z ofertami",
    ],
    waysToMeet: [
      "telefon", "telefonicznie", "przez telefon", "wideo", "wideorozmowa", "na miejscu",
      "osobiście", "stacjonarnie",
    ],
    rejectionKinds: [
      (
        .form,
        [
          "szablon", "standardowa", "standardowy list", "automatyczna",
        ]
      ),
      (
        .personal,
        [
          "osobista", "osobisty list",
        ]
      ),
      (
        .afterTalk,
        [
          "po rozmowie"
        ]
      ),
      (
        .internal,
        [
          "wewnętrzny", "wewnętrzny kandydat", "rekrutacja wewnętrzna",
        ]
      ),
      (
        .positionClosed,
        [
          "stanowisko zamknięte", "rekrutacja zamknięta", "rekrutacja wstrzymana",
        ]
      ),
      (
        .other,
        [
          "inne", "inny powód",
        ]
      ),
    ],
    doors: [(.open, ["otwarte", "otwarta"]), (.shut, ["zamknięte", "zamknięta"])])
}
