import TextKit

/// The meanings of keys and statuses in other languages and trackers, if they can have only one meaning.
/// They are suggested to the user, and never used unasked.
package enum ForeignTerms {
  /// The field that a foreign key means, or `nil` if that is not certain.
  package static func field(of key: String) -> String? { fields[FieldName.folded(key)] }

  /// The status that a foreign word means, or `nil` if that is not certain.
  package static func status(of word: String) -> String? { statuses[normalizedWords(word)] }

  static let fields = turned(
    [
      "company": [
        "Firma", "Unternehmen", "Arbeitgeber", "Empresa", "Compañía", "Empleador", "Entreprise",
        "Société", "Employeur", "Azienda", "Bedrijf", "Werkgever", "Org", "Org name", "Companies",
      ],
      "role": [
        "Stelle", "Stellenbezeichnung", "Jobtitel", "Titel", "Rolle", "Puesto", "Cargo", "Vacante",
        "Título", "Poste", "Intitulé", "Ruolo", "Posizione", "Functie", "Vacature", "Vaga",
        "Vacancy", "Opening", "Job name", "Role name", "Posting", "Job posting",
      ],
      "applied": [
        "Beworben", "Beworben am", "Bewerbungsdatum", "Abgeschickt am", "Fecha de aplicación",
        "Fecha de solicitud", "Fecha de envío", "Fecha de postulación", "Aplicado", "Postulado",
        "Date de candidature", "Candidature envoyée", "Data candidatura", "Sollicitatiedatum",
      ],
      "status": [
        "Stand", "Phase", "Estado", "Estatus", "Etapa", "Statut", "État", "Étape", "Stato", "Fase",
        "Situação", "Pipeline stage",
      ],
      "history": ["Verlauf", "Historial", "Historique", "Cronologia"],
      "answered": [
        "Antwort am", "Absage am", "Fecha de respuesta", "Date de réponse", "Data risposta",
      ],
      "location": [
        "Ort", "Standort", "Arbeitsort", "Ubicación", "Lugar", "Ciudad", "Lieu", "Ville", "Luogo",
        "Sede", "Plaats",
      ],
      "salary": ["Gehalt", "Salario", "Sueldo", "Salaire", "Stipendio", "Salaris", "Salário"],
      "url": [
        "Stellenanzeige", "Anzeige", "Ausschreibung", "Enlace", "Anuncio", "Annonce", "Lien",
        "Annuncio",
      ],
      "contacts": [
        "Ansprechpartner", "Ansprechpartnerin", "Ansprechperson", "Kontakt", "Contacto", "Contatto",
        "Contactpersoon",
      ],
      "deadline": ["Frist", "Bewerbungsfrist", "Fecha límite", "Date limite", "Scadenza", "Plazo"],
      "industry": ["Branche", "Industria", "Secteur", "Settore", "Rubro"],
      "follow_up": ["Wiedervorlage", "Nachfassen", "Seguimiento", "Relance"],
      "resume": ["Lebenslauf", "Currículum"],
      "cover_letter": [
        "Anschreiben", "Motivationsschreiben", "Carta de presentación", "Lettre de motivation",
      ],
      "skills": ["Kenntnisse", "Fähigkeiten", "Habilidades", "Compétences", "Competenze"],
    ], by: FieldName.folded)

  static let statuses = turned(
    [
      "saved": ["gemerkt", "vorgemerkt", "geplant", "entwurf", "guardado", "guardada"],
      "applied": [
        "beworben", "verschickt", "abgeschickt", "eingereicht", "enviado", "enviada", "aplicado",
        "postulado", "solicitado", "postulé", "envoyé", "envoyée", "inviata", "gesolliciteerd",
      ],
      "waiting": ["wartend", "en espera", "en attente", "in attesa"],
      "no answer": [
        "keine antwort", "keine rückmeldung", "sin respuesta", "sans réponse", "nessuna risposta",
        "geen reactie",
      ],
      "acknowledged": ["eingangsbestätigung", "in bearbeitung", "in prüfung", "en revisión"],
      "screen": ["telefoninterview", "telefonat", "erstgespräch", "llamada"],
      "assessment": ["einstellungstest", "prueba técnica", "test technique"],
      "interview": [
        "gespräch", "vorstellungsgespräch", "bewerbungsgespräch", "entrevista", "entretien",
        "colloquio", "gesprek", "sollicitatiegesprek",
      ],
      "offer": ["angebot", "zusage", "oferta", "offre", "offerta", "aanbod"],
      "rejected": [
        "absage", "abgelehnt", "absage erhalten", "rechazado", "rechazada", "refusé", "refusée",
        "refus", "rifiutata", "afgewezen",
      ],
      "withdrawn": ["zurückgezogen", "retirada por mí", "ingetrokken"],
      "closed": ["stelle besetzt", "cerrado", "cerrada"],
    ], by: { normalizedWords($0) })

  private static func turned(
    _ table: [String: [String]], by fold: (String) -> String
  ) -> [String: String] {
    Dictionary(
      table.flatMap { meaning, words in words.map { (fold($0), meaning) } },
      uniquingKeysWith: { first, _ in first })
  }
}
