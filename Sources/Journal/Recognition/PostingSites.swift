/// The parts of the addresses of sites that show the postings of many employers, or take their applications.
package enum PostingSites {
  package static let all = [
    "greenhouse.io", "lever.co", "ashbyhq", "workable", "workday", "smartrecruiters",
    "indeed.", "stepstone", "xing.", "glassdoor", "welcometothejungle",
  ]
}
