package innograph.loaders.uspto;

import innograph.loaders.patent.Citation;
import innograph.loaders.patent.ClassSymbol;
import innograph.loaders.patent.Party;
import innograph.loaders.patent.Party.Person;
import innograph.loaders.patent.PatentDocument;
import innograph.loaders.patent.PublicationNumber;
import innograph.model.EntityType;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants of 2001 to 2004, versions 2.4 (SGML) and 2.5: WIPO's ST.32, whose elements are named by INID codes. */
final class GrantUntil2004 {
    /** The subclass, the group in three columns, the subgroup: {@code B32B  302} for B32B 3/02. */
    private static final Pattern CLASS_IN_COLUMNS = Pattern.compile("([A-H][0-9]{2}[A-Z])([ 0-9]{2}[0-9])([0-9]{2,})");

    private final Element root;
    private final Element data;
    private final Fields fields;

    GrantUntil2004(Element root, Fields fields) {
        this.root = root;
        this.data = root.first("SDOBI").orElseThrow(() -> new InvalidRecordException("the document has no <SDOBI>"));
        this.fields = fields;
    }

    PatentDocument document() {
        PublicationNumber number = number();
        LocalDate published = fields.date("publication", data.text("B100/B140/DATE"));
        LocalDate filed = fields.date("application", data.text("B200/B220/DATE"));
        String application = data.text("B200/B210/DNUM");
        String title = data.text("B500/B540");
        EntityRecord patent = EntityRecord.of(EntityType.PATENT, number.id())
                .name(title, "en")
                .name(title == null ? number.toString() : null, null)
                .set("number", number.toString())
                .set("jurisdiction", number.jurisdiction())
                .set("kind", number.kind())
                .set("application", application)
                .set("abstract", paragraphs())
                .set("priority", fields.priority(claimedDates(), filed))
                .set("filed", filed)
                .set("published", published)
                .set("granted", number.kind().startsWith("H") ? null : published)
                .build();
        List<Person> inventors = data.all("B700/B720/B721/PARTY-US")
                .map(party -> party(party, null))
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .toList();
        List<Party> assignees = data.all("B700/B730")
                .flatMap(assigned -> assigned.all("B731/PARTY-US").map(party -> party(party, assigned.text("B732US"))))
                .filter(Objects::nonNull)
                .toList();
        return new PatentDocument(
                patent,
                application == null ? number.toString() : "US" + application,
                Fields.applicants(List.of(), assignees, inventors),
                inventors,
                classes(),
                citations());
    }

    private PublicationNumber number() {
        String number = data.text("B100/B110/DNUM");
        if (number == null) {
            throw new InvalidRecordException("the document has no publication number");
        }
        return Fields.number(number, data.text("B100/B130"), Fields.year(data.text("B100/B140/DATE")));
    }

    private String paragraphs() {
        return String.join(
                " ",
                root.all("SDOAB")
                        .flatMap(text -> text.anywhere("PARA"))
                        .map(Element::text)
                        .toList());
    }

    private Stream<Element> claimedDates() {
        return Stream.of(
                        data.all("B300/B320/DATE"),
                        data.all("B600")
                                .flatMap(related -> related.anywhere("PDOC"))
                                .flatMap(parent -> parent.all("DOC/DATE")),
                        data.all("B600")
                                .flatMap(related -> related.anywhere("B680US"))
                                .flatMap(provisional -> provisional.all("DOC/DATE")))
                .flatMap(dates -> dates);
    }

    /** Addresses within the United States name the state instead of the country. */
    private static @Nullable Party party(Element party, @Nullable String role) {
        String organization = party.text("NAM/ONM");
        String person = party.joined("NAM/FNM", "NAM/SNM", "NAM/SFX");
        String name = organization == null ? person : organization;
        String country = party.text("ADR/STATE") == null ? party.text("ADR/CTRY") : "US";
        return name == null
                ? null
                : Fields.party(name, role, organization == null, Fields.country(country), party.text("ADR/CITY"));
    }

    /** Designs have classes of Locarno here, which are numbers. */
    private List<ClassSymbol> classes() {
        return Stream.of("B500/B510/B511", "B500/B510/B512")
                .flatMap(data::all)
                .map(Element::rawText)
                .filter(symbol -> !symbol.strip().matches("[0-9]+"))
                .map(symbol -> new ClassSymbol(Scheme.IPC, symbol(symbol)))
                .toList();
    }

    private static String symbol(String written) {
        Matcher columns = CLASS_IN_COLUMNS.matcher(written.strip());
        return columns.matches()
                ? columns.group(1) + columns.group(2).strip() + "/" + columns.group(3)
                : written.strip();
    }

    private List<Citation> citations() {
        return Stream.of("B500/B560/B561", "B500/B560/B562")
                .flatMap(data::all)
                .map(GrantUntil2004::citation)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Citation citation(Element citation) {
        String by = citation.anywhere("CITED-BY-EXAMINER").findAny().isPresent() ? "examiner" : "other";
        Element patent = citation.first("PCIT/DOC").orElse(null);
        if (patent != null) {
            return new Citation.OfPatent(cited(patent), by);
        }
        String work = Objects.toString(citation.text("NCIT"), "");
        String doi = Fields.doi(work);
        return doi == null ? null : new Citation.OfWork(doi, Fields.name(work), by);
    }

    private static PublicationNumber cited(Element patent) {
        String country = patent.text("CTRY");
        String number = Objects.toString(patent.text("DNUM"), "");
        String kind = patent.text("KIND");
        if (country == null || country.equals("US")) {
            return Fields.number(number, kind, Fields.year(patent.text("DATE")));
        }
        return new PublicationNumber(country, number, kind == null || kind.equals(country) ? "" : kind);
    }
}
