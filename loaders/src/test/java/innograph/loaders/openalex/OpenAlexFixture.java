package innograph.loaders.openalex;

/** Records as OpenAlex writes them, all invented; the check digits are right. */
final class OpenAlexFixture {
    static final String ROR_UNIVERSITY = "0aaaaaa42";
    static final String ROR_COMPANY = "0bbbbbb17";
    static final String ROR_FUNDER = "0ccccc125";

    static final String INSTITUTION = """
            {"id": "https://openalex.org/I11", "ror": "https://ror.org/0aaaaaa42", "display_name": "University of Bee",
             "display_name_acronyms": ["UB"], "display_name_alternatives": ["Bee College"], "country_code": "DE",
             "type": "education", "homepage_url": "https://bee.example",
             "geo": {"city": "Ulm", "country_code": "DE", "latitude": 48.4, "longitude": 10.0},
             "ids": {"openalex": "https://openalex.org/I11", "ror": "https://ror.org/0aaaaaa42", "mag": 11,
               "grid": "grid.1.2", "wikidata": "https://www.wikidata.org/wiki/Q4200001"},
             "international": {"display_name": {"en": "University of Bee", "zh": "示例大学"}},
             "associated_institutions": [{"id": "https://openalex.org/I12", "ror": "https://ror.org/0bbbbbb17",
               "display_name": "Bee Hospital", "country_code": "DE", "type": "healthcare", "relationship": "child"}]}
            """;

    static final String AUTHOR = """
            {"id": "https://openalex.org/A21", "orcid": "https://orcid.org/0000-0001-2345-6789",
             "display_name": "Ada Example", "display_name_alternatives": ["A. Example"],
             "affiliations": [{"institution": {"id": "https://openalex.org/I11", "display_name": "University of Bee",
               "ror": "https://ror.org/0aaaaaa42", "country_code": "DE", "type": "education"}, "years": [2019, 2016, 2018]}],
             "last_known_institutions": [{"id": "https://openalex.org/I11", "display_name": "University of Bee"},
               {"id": "https://openalex.org/I13", "display_name": "Bee Ltd", "country_code": "GB", "type": "company"}],
             "topics": [{"id": "https://openalex.org/T31", "display_name": "Bee Flight", "count": 7}]}
            """;

    static final String TOPIC = """
            {"id": "https://openalex.org/T31", "display_name": "Bee Flight", "description": "How bees fly.",
             "subfield": {"id": "https://openalex.org/subfields/2202", "display_name": "Aerospace Engineering"},
             "field": {"id": "https://openalex.org/fields/22", "display_name": "Engineering"},
             "domain": {"id": 3, "display_name": "Physical Sciences"}}
            """;

    static final String WORK = """
            {"id": "https://openalex.org/W41", "doi": "https://doi.org/10.5555/BEES.1", "title": "On Bees",
             "display_name": "On Bees", "publication_year": 2019, "publication_date": "2019-05-01", "language": "en",
             "type": "article", "cited_by_count": 5, "is_retracted": false,
             "primary_location": {"source": {"id": "https://openalex.org/S1", "display_name": "Journal of Bees"}},
             "abstract_inverted_index": {"fly.": [1, 3], "Bees": [0], "They": [2]},
             "authorships": [
               {"author_position": "first", "author": {"id": "https://openalex.org/A21", "display_name": "Ada Example",
                  "orcid": "https://orcid.org/0000-0001-2345-6789"}, "raw_author_name": "A. Example",
                "institutions": [{"id": "https://openalex.org/I11", "display_name": "University of Bee",
                  "ror": "https://ror.org/0aaaaaa42", "country_code": "DE", "type": "education"}]},
               {"author_position": "last", "author": {"id": "https://openalex.org/A22", "display_name": "Bob Example",
                  "orcid": null}, "institutions": [{"id": "https://openalex.org/I13", "display_name": "Bee Ltd",
                  "ror": null, "country_code": "GB", "type": "company"}]}],
             "primary_topic": TOPIC, "topics": [TOPIC],
             "funders": [{"id": "https://openalex.org/F51", "display_name": "Bee Fund",
               "ror": "https://ror.org/0ccccc125"}],
             "awards": [{"id": "https://openalex.org/G1", "funder_id": "https://openalex.org/F51",
               "funder_display_name": "Bee Fund"}],
             "referenced_works": ["https://openalex.org/W1", "https://openalex.org/W2"]}
            """.replace("TOPIC", TOPIC);

    /** A work in the shape without identifiers. */
    static final String NAMED_WORK = """
            {"openalex_id": "https://openalex.org/W61", "doi": "https://doi.org/10.5555/bees.2", "title": "Bees Again",
             "year": 2015, "institutions": {"DE": ["University of Bee"], "CN": ["示例大学", "Bee Academy"]},
             "authorships": [{"author": "Ada Example", "institution": "University of Bee", "country": "DE"},
               {"author": "Ada Example", "institution": "示例大学", "country": "CN"},
               {"author": "李 示例", "institution": "示例大学", "country": "CN"}]}
            """;

    private OpenAlexFixture() {}

    /** Records on one line each. */
    static String lines(String... records) {
        StringBuilder lines = new StringBuilder();
        for (String record : records) {
            lines.append(record.replace("\n", "")).append('\n');
        }
        return lines.toString();
    }
}
