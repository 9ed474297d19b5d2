/// Places that people write in brackets, so that a place is not taken for a company: `offer (Berlin)`.
///
/// A place that is missing here costs a report at most.
enum Places {
  private static let names = Set(
    [
      "Berlin", "Hamburg", "Munich", "München", "Frankfurt", "Cologne", "Köln", "Stuttgart",
      "Düsseldorf", "Leipzig", "Dresden", "Hannover", "Nuremberg", "Nürnberg", "Bremen", "Essen",
      "Dortmund", "Bonn", "Mannheim", "Karlsruhe", "Freiburg", "Vienna", "Wien", "Graz", "Linz",
      "Salzburg", "Innsbruck", "Zurich", "Zürich", "Basel", "Bern", "Geneva", "Genf", "Genève",
      "Lausanne", "London", "Manchester", "Birmingham", "Leeds", "Glasgow", "Edinburgh",
      "Liverpool", "Bristol", "Sheffield", "Cardiff", "Belfast", "Cambridge", "Oxford", "Reading",
      "Brighton", "Nottingham", "Newcastle", "Southampton", "Dublin", "Cork", "Galway", "Paris",
      "Lyon", "Marseille", "Toulouse", "Nice", "Nantes", "Strasbourg", "Bordeaux", "Lille",
      "Rennes", "Grenoble", "Montpellier", "Brussels", "Bruxelles", "Brussel", "Antwerp",
      "Antwerpen", "Ghent", "Gent", "Amsterdam", "Rotterdam", "Utrecht", "Eindhoven", "Groningen",
      "Luxembourg", "Madrid", "Barcelona", "Valencia", "Seville", "Sevilla", "Bilbao", "Málaga",
      "Zaragoza", "Lisbon", "Lisboa", "Porto", "Braga", "Coimbra", "Rome", "Roma", "Milan",
      "Milano", "Turin", "Torino", "Naples", "Napoli", "Bologna", "Florence", "Firenze", "Venice",
      "Venezia", "Genoa", "Genova", "Verona", "Padova", "Warsaw", "Warszawa", "Kraków", "Cracow",
      "Wrocław", "Poznań", "Gdańsk", "Łódź", "Katowice", "Lublin", "Prague", "Praha", "Brno",
      "Budapest", "Bucharest", "Cluj", "Sofia", "Belgrade", "Zagreb", "Ljubljana", "Athens",
      "Copenhagen", "Aarhus", "Stockholm", "Gothenburg", "Malmö", "Oslo", "Bergen", "Helsinki",
      "Espoo", "Tampere", "Tallinn", "Riga", "Vilnius", "Reykjavik", "Istanbul", "Ankara", "Kyiv",
      "Moscow", "Tel Aviv", "Haifa", "Dubai", "Abu Dhabi", "Doha", "Riyadh", "Cairo", "Nairobi",
      "Lagos", "Accra", "Johannesburg", "Cape Town", "Mumbai", "Delhi", "New Delhi", "Bangalore",
      "Bengaluru", "Hyderabad", "Chennai", "Pune", "Kolkata", "Singapore", "Kuala Lumpur",
      "Jakarta", "Manila", "Bangkok", "Hanoi", "Ho Chi Minh City", "Hong Kong", "Taipei",
      "Shanghai", "Beijing", "Shenzhen", "Guangzhou", "Hangzhou", "Chengdu", "Nanjing", "Wuhan",
      "Tokyo", "Osaka", "Kyoto", "Nagoya", "Fukuoka", "Yokohama", "Seoul", "Busan", "Sydney",
      "Melbourne", "Brisbane", "Perth", "Adelaide", "Canberra", "Auckland", "Wellington",
      "New York", "New York City", "Brooklyn", "Manhattan", "Boston", "Chicago", "Seattle",
      "Portland", "San Francisco", "San Jose", "San Diego", "Los Angeles", "Oakland", "Palo Alto",
      "Mountain View", "Sunnyvale", "Sacramento", "Las Vegas", "Phoenix", "Denver", "Boulder",
      "Salt Lake City", "Austin", "Dallas", "Houston", "San Antonio", "Atlanta", "Miami",
      "Orlando", "Tampa", "Charlotte", "Raleigh", "Durham", "Nashville", "Philadelphia",
      "Pittsburgh", "Baltimore", "Washington", "Minneapolis", "Detroit", "Cleveland", "Columbus",
      "Cincinnati", "Indianapolis", "Kansas City", "St Louis", "New Orleans", "Toronto",
      "Vancouver", "Montreal", "Montréal", "Ottawa", "Calgary", "Edmonton", "Waterloo",
      "Mexico City", "Ciudad de México", "Guadalajara", "Monterrey", "Bogotá", "Medellín", "Lima",
      "Quito", "Santiago", "Buenos Aires", "Córdoba", "Montevideo", "São Paulo", "Rio de Janeiro",
      "Belo Horizonte", "Porto Alegre", "Curitiba", "Brasília", "Recife", "California", "Texas",
      "Florida", "Massachusetts", "Colorado", "Oregon", "Ohio", "Ontario", "Quebec", "Bavaria",
      "Bayern", "Catalonia", "Scotland", "Wales", "England", "Ireland", "Germany", "Deutschland",
      "Austria", "Österreich", "Switzerland", "Schweiz", "Suisse", "France", "Spain", "España",
      "Portugal", "Italy", "Italia", "Netherlands", "Nederland", "Holland", "Belgium", "Belgien",
      "Poland", "Polska", "Denmark", "Sweden", "Norway", "Finland", "Iceland", "Estonia", "Latvia",
      "Lithuania", "Czechia", "Hungary", "Romania", "Bulgaria", "Greece", "Croatia", "Serbia",
      "Slovenia", "Slovakia", "Ukraine", "Turkey", "Israel", "India", "Japan", "China", "Taiwan",
      "Korea", "Vietnam", "Thailand", "Indonesia", "Philippines", "Malaysia", "Australia",
      "New Zealand", "Canada", "Mexico", "México", "Brazil", "Brasil", "Argentina", "Chile",
      "Colombia", "Peru", "Uruguay", "South Africa", "Kenya", "Nigeria", "Egypt", "Morocco", "UK",
      "US", "USA", "EU", "UAE", "NYC", "LA", "SF", "EMEA", "APAC", "DACH", "LATAM", "Europe",
      "Asia", "Africa", "America",
    ].map { StatusWords.folded($0) })

  /// Whether the words are the name of a place, or begin with one: `Berlin office`.
  static func matches(_ words: [String]) -> Bool {
    (1...3).contains { names.contains(words.prefix($0).joined(separator: " ")) }
  }
}
