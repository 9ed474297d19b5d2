import Charts
import Dashboard
import Insights
import Journal
import Testing

private let notes = [
  "applications/1.md":
    "---\ncompany: 株式会社テスト\nrole: Engineer\nlocation: 東京都渋谷区1-2-3\ncontacts: [山田太郎, 林 健一, 採用担当]\n---\n",
  "applications/2.md":
    "---\ncompany: 北京字节跳动科技有限公司\nrole: Engineer\nlocation: 北京市\ncontacts: [王小明, 约翰·史密斯]\n---\n",
  "applications/3.md":
    "---\ncompany: (주)한별\nrole: Engineer\nlocation: 서울특별시 강남구\ncontacts: [김민수]\n---\n",
  "applications/4.md":
    "---\ncompany: บริษัท ดาวเหนือ จำกัด\nrole: Engineer\nlocation: リモート\ncontacts: [สมชาย]\n---\n",
  "applications/5.md": "---\ncompany: LINE Works\nrole: Engineer\nlocation: 三重県\n---\n",
  "people/jose.md": "---\nname: José Álvarez\n---\n",
  "people/soren.md": "---\nname: Søren Łukasz Weißmüller\n---\n",
  "people/ahmad.md": "---\nname: أحمد سالم\n---\n",
  "people/ai.md": "---\nname: 佐藤 あい\n---\n",
  "applications/6.md":
    "---\ncompany: Kestrel\nrole: Engineer\nsource: Referral from Ann Wu\nskills: [Socket.io]\n---\n",
  "applications/7.md": "---\ncompany: Booking.com\nrole: Engineer\nsource: José Álvarez\n---\n",
  "applications/8.md":
    "---\ncompany: L'Oréal S.A.\nrole: Engineer\ncontacts: [Kim Lee]\nsource: Kim Lee via Globex One\n---\n",
  "applications/9.md": "---\ncompany: SK하이닉스\nrole: Engineer\n---\n",
  "applications/10.md": "---\ncompany: North Star.example Labs\nrole: Engineer\n---\n",
]

private let cases = [
  ("テストの面接", "Company Aの面接"),
  ("株式会社テストと(株)テスト", "Company Aと(株)Company A"),
  ("昨日山田さんが電話し、太郎も来た", "昨日Person Aさんが電話し、Person Aも来た"),
  ("山田 太郎、山田太郎", "Person A、Person A"),
  ("林健一と林さん。森林の話", "Person AとPerson Aさん。森林の話"),
  ("採用の担当です", "採用の担当です"),
  ("東京と渋谷と東京都渋谷区", "Place AとPlace BとPlace C"),
  ("三重から一つ", "Place Aから一つ"),
  ("リモートで働く", "リモートで働く"),
  ("在字节跳动,北京", "在Company A,Place A"),
  ("小明说了,王小明和王先生", "Person A说了,Person A和Person A先生"),
  ("约翰说, 史密斯", "Person A说, Person A"),
  ("김민수는 서울에서, 민수가 강남에", "Person A는 Place A에서, Person A가 Place B에"),
  ("김 대리와 김치", "Person A 대리와 김치"),
  ("국민수준", "국민수준"),
  ("한별에 지원", "Company A에 지원"),
  ("คุณสมชายจากดาวเหนือ", "คุณPerson AจากCompany A"),
  ("LINEの人", "Company Aの人"),
  ("Jose Alvarez, ALVAREZ and Jose\u{301}", "Person A, Person A and Person A"),
  ("Soren and Lukasz Weissmueller", "Person A and Person A Person A"),
  ("WEISSMULLER", "Person A"),
  ("وأحمد، احمد", "وPerson A، Person A"),
  ("あいさつは、あいが", "あいさつは、Person Aが"),
  ("Ann called, then Ann Wu; a referral", "Source A called, then Source A; a referral"),
  ("see acme-careers.io or jobs.acme.io.", "see [link] or [link]."),
  ("on acme.com,acme.de and (acme.co.jp)", "on [link],[link] and ([link])"),
  ("詳細はacme.co.jpを参照、yamada@acme.jpまで", "詳細は[link]を参照、[contact]まで"),
  ("ACME.COM and Acme.com/jobs?x=1.", "[link] and [link]."),
  ("Booking.com, jobs.booking.com", "Company A, [link]"),
  (
    "e.g. Node.js, ASP.NET, README.md, v1.2.3, Socket.io",
    "e.g. Node.js, ASP.NET, README.md, v1.2.3, Socket.io"
  ),
  ("sent.It was Done.Then notes.md, resume.v2.md", "sent.It was Done.Then notes.md, resume.v2.md"),
  (
    "Node.js/React, console.log, a.m. and jobs.firma.md",
    "Node.js/React, console.log, a.m. and [link]"
  ),
  ("on 5.de, 163.com, by 10.am", "on 5.de, [link], by 10.am"),
  ("LOreal, l’oreal, L'ORÉAL's", "Company A, Company A, Company A's"),
  ("하이닉스에 and SK하이닉스", "Company A에 and Company A"),
  ("Globex One and kim lee, Kim", "Source A and Person A, Person A"),
  ("Grandmother Kestrel.example.org", "Grandmother [link]"),
  ("North Star.example Labs is it", "Company A is it"),
  ("Globex One.example is it", "Source A [link] is it"),
  ("KestrelWorks, LINEWorks", "KestrelWorks, Company A"),
]

@Test(arguments: cases)
func `names in every script are found, and hosts are distinguished from files`(
  said: String, expected: String
)
  async
{
  #expect(await redactedLesson(said, beside: notes) == expected)
}
