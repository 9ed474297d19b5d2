/// What a client and a server send to each other, by JSON-RPC 2.0.
package enum Message {
  /// The number or the text by which a response is matched with its request.
  package enum ID: Codable, Hashable, Sendable {
    case number(Int)
    case text(String)

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }

  /// The outside of a message that came in. A request has an ID and a method, a notification only a method, and a
  /// response only an ID.
  package struct Envelope: Decodable {
    package let id: ID?
    package let method: String?
    /// Whether there is an ID that is neither a number nor a text.
    package let hasInvalidID: Bool

    private enum Key: String, CodingKey { case id, method }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      id = try? container.decodeIfPresent(ID.self, forKey: .id)
      method = try? container.decodeIfPresent(String.self, forKey: .method)
      let isNull = (try? container.decodeNil(forKey: .id)) ?? true
      hasInvalidID = container.contains(.id) && !isNull && id == nil
    }
  }

  /// The inside of a request or of a notification.
  package struct Parameters<Value: Decodable>: Decodable {
    package let params: Value
  }

  /// The answer of a client to a request of the server.
  package struct ClientResponse<Value: Decodable>: Decodable {
    package let result: Value?
  }

  package struct Request<Value: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: ID
    let method: String
    let params: Value

    package init(_ id: ID, _ method: String, _ params: Value) {
      (self.id, self.method, self.params) = (id, method, params)
    }
  }

  package struct Notification<Value: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let method: String
    let params: Value

    package init(_ method: String, _ params: Value) {
      (self.method, self.params) = (method, params)
    }
  }

  package struct Response<Value: Encodable>: Encodable {
    let id: ID
    /// Written as null if there is no result, because a response without one would be an error.
    let result: Value?

    package init(_ id: ID, _ result: Value?) { (self.id, self.result) = (id, result) }

    private enum Key: String, CodingKey { case jsonrpc, id, result }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encode(result, forKey: .result)
    }
  }

  package struct Failure: Encodable {
    /// `nil` if the request could not be read so far that its ID is known.
    let id: ID?
    let error: ResponseError

    package init(_ id: ID?, _ error: ResponseError) { (self.id, self.error) = (id, error) }

    private enum Key: String, CodingKey { case jsonrpc, id, error }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }
}

/// Why a request has no result.
package struct ResponseError: Error, Encodable, Equatable {
  package let code: Int
  package let message: String

  package static func parseError(_ message: String) -> Self {
    .init(code: -32700, message: message)
  }
  package static func invalidRequest(_ message: String) -> Self {
    .init(code: -32600, message: message)
  }
  package static func unknownMethod(_ method: String) -> Self {
    .init(code: -32601, message: "there is no method '\(method)'")
  }
  package static func invalidParameters(_ message: String) -> Self {
    .init(code: -32602, message: message)
  }
  package static let notInitialized = Self(
    code: -32002, message: "the first request has to be 'initialize'")
  package static let canceled = Self(code: -32800, message: "the client canceled the request")
  /// What was asked for cannot be done, for a reason that the user can understand.
  package static func refused(_ message: String) -> Self { .init(code: -32803, message: message) }
}
