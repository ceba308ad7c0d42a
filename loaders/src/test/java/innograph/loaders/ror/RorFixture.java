package innograph.loaders.ror;

/** Records of an invented organization in both schemas; the check digits are right. */
final class RorFixture {
    static final String INSTITUTE = "0aaaaaa42";
    static final String UNIVERSITY = "0bbbbbb17";
    static final String COMPANY = "0ccccc125";
    static final String GRANTS = "0ddddd297";

    private RorFixture() {}

    /** Schema v1 on one line, with relationships as JSON. */
    static String first(String id, String name, String relationships) {
        return """
                {"id": "https://ror.org/%s", "name": "%s", "types": ["Facility", "Government"], "status": "active",
                 "established": 1951, "links": ["https://www.institute.example/en"], "aliases": ["The Institute"],
                 "acronyms": ["IME"], "labels": [{"label": "示例研究所", "iso639": "zh"}],
                 "addresses": [{"lat": 36.6, "lng": 114.5, "state": "Hebei", "state_code": "CN-HE", "city": "Handan"}],
                 "country": {"country_code": "CN", "country_name": "China"}, "relationships": %s,
                 "external_ids": {"GRID": {"preferred": "grid.1.2", "all": "grid.1.2"},
                   "ISNI": {"preferred": null, "all": ["0000 0001 2345 6789"]},
                   "OrgRef": {"preferred": null, "all": ["77"]}, "Wikidata": {"preferred": null, "all": ["Q4200001"]}}}
                """.formatted(id, name, relationships).replace("\n", "") + "\n";
    }

    /** Schema v2 on one line, with relationships as JSON. */
    static String second(String id, String name, String relationships) {
        return """
                {"id": "https://ror.org/%s", "status": "inactive", "types": ["education", "funder"], "established": 1905,
                 "names": [{"value": "UB", "types": ["acronym"], "lang": null},
                   {"value": "示例大学", "types": ["label"], "lang": "zh"},
                   {"value": "%s", "types": ["ror_display", "label"], "lang": "en"},
                   {"value": "Bee College", "types": ["alias"], "lang": "en"}],
                 "links": [{"type": "wikipedia", "value": "http://en.wikipedia.org/wiki/Bee"},
                   {"type": "website", "value": "https://bee.example"}],
                 "locations": [{"geonames_id": 1, "geonames_details": {"lat": 48.4, "lng": 10.0, "name": "Ulm",
                   "country_code": "DE", "country_name": "Germany",
                   "country_subdivision_code": "BW", "country_subdivision_name": "Baden-Württemberg"}}],
                 "relationships": %s,
                 "external_ids": [{"type": "fundref", "preferred": "501100000001", "all": ["501100000001"]},
                   {"type": "isni", "preferred": null, "all": ["0000 0009 8765 4328"]}]}
                """.formatted(id, name, relationships).replace("\n", "") + "\n";
    }

    static String first(String id, String name) {
        return first(id, name, "[]");
    }

    static String second(String id, String name) {
        return second(id, name, "[]");
    }

    /** A relationship as a record states it. */
    static String relationship(String type, String id) {
        return "[{\"type\": \"%s\", \"id\": \"https://ror.org/%s\", \"label\": \"whoever\"}]".formatted(type, id);
    }
}
