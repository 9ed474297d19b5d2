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
          "zadanie rekrutacyjne", "test rekrutacyjny", "zadanie techniczne", "zadanie domowe",
          "test techniczny", "zadanie testowe", "testy rekrutacyjne", "próbka pracy",
          "studium przypadku",
        ]
      ),
      (.stage(.interview), ["dzień próbny", "rozmowy kwalifikacyjne", "w trakcie rozmów"]),
      (
        .stage(.final),
        [
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
        "telefoniczna", "telefoniczny", "telefonicznej", "telefoniczną", "przez telefon", "tel",
        "HR", "z HR", "rekruter", "rekruterem", "z rekruterem", "z rekruterką", "wstępna",
        "wstępny", "wstępnej", "wstępną", "agencja",
      ],
      interviewKinds: [
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
      byUser: ["przeze mnie", "z mojej strony", "samodzielnie"],
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
        "może", "prawdopodobnie", "chyba", "możliwe", "być może", "ewentualnie", "ewentualna",
        "mam nadzieję", "niepewne", "prawie", "raczej", "podobno", "oczekiwana", "jeśli", "zapewne",
      ],
      conditions: ["jeśli", "jeżeli", "gdyby"],
      failures: [
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
      "Telefon", "Kwota", "Faktura", "Cena", "Uczestnicy", "Termin płatności",
      "Kandydat", "Kandydatka", "Kandydaci",
    ],
    otherSubjects: [
      "Czynsz", "Najem", "Mieszkanie", "Numer przesyłki", "Paczka", "Wydawnictwo", "Rękopis",
      "Kredyt", "Hipoteka", "Oprocentowanie", "Licencja",
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
      shared: ["propozycja"]),
    names: FileNames(
      templateFolders: ["szablony"],
      copies: ["kopia"]),
    channels: [
      "polecenie", "znajomy", "znajoma", "rekruter", "rekruterka", "agencja", "targi pracy",
      "strona firmy", "ogłoszenie", "portal z ofertami",
    ])
}
