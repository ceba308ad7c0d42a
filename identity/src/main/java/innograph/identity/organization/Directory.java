package innograph.identity.organization;

import innograph.identity.organization.Listening.Heard;
import innograph.model.identifier.Scheme;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.model.name.Spelling.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;

/**
 * All organizations of a graph as they were when it was read, found by their names. Never changes; any number of threads may ask. Made for
 * a million of them: texts are bytes, words and names are numbers, so that an organization takes some hundred bytes ({@link #memory}).
 */
public final class Directory {
    /** Prefixes of identifiers that no authority gives. */
    public static final List<String> PRIVATE = Arrays.stream(Scheme.values())
            .filter(scheme -> !scheme.isOfAnAuthority())
            .map(Scheme::prefix)
            .toList();

    /** Words of a text that are read; what is behind them is not. */
    private static final int MOST_WORDS = 400;

    /** Factor for the same words in another order. */
    private static final double OUT_OF_ORDER = 0.97;

    private final OrganizationTable organizations;
    private final NameIndex index;
    private final String fingerprint;

    private Directory(OrganizationTable organizations, NameIndex index, String fingerprint) {
        this.organizations = organizations;
        this.index = index;
        this.fingerprint = fingerprint;
    }

    /** All organizations that the graph holds now, but those that have vanished from all data sets. A million take minutes. */
    public static Directory read(Driver driver) {
        return DirectoryReader.read(driver, false);
    }

    /** Of the organizations of a graph those that records are about and that have an identifier of an authority. */
    public static Directory readKnown(Driver driver) {
        return DirectoryReader.read(driver, true);
    }

    /** The organizations of these entries; of two entries with one id, the first. */
    public static Directory of(Stream<DirectoryEntry> entries) {
        OrganizationTable organizations = new OrganizationTable();
        NameIndex.Builder names = new NameIndex.Builder();
        LongAdder sum = new LongAdder();
        entries.forEachOrdered(entry -> {
            if (organizations.add(entry.organization())) {
                names.add(organizations.size() - 1, entry);
                sum.add(entry.hash());
            }
        });
        organizations.trim();
        return new Directory(organizations, names.build(organizations.size()), Long.toHexString(sum.sum()));
    }

    /** Changes when anything does that the directory knows; the same in whatever order it was read. */
    public String fingerprint() {
        return fingerprint;
    }

    /** How many organizations there are. */
    public int size() {
        return organizations.size();
    }

    /** True if an organization has this id. */
    public boolean holds(String id) {
        return organizations.holds(id);
    }

    /** All organizations, in the order in which they were read; each is made when it is asked for. */
    public Stream<Organization> organizations() {
        return IntStream.range(0, organizations.size()).mapToObj(organizations::get);
    }

    /** Bytes that all of it takes. */
    public long memory() {
        return organizations.memory() + index.memory();
    }

    /**
     * Who may be called so.
     *
     * @return the best first, equally good ones by their id; empty if no name has half of its words in common with it
     */
    public List<Candidate> find(NameQuestion question) {
        List<Word> words = read(NameWords.compatible(question.readName()));
        double asked =
                words.stream().mapToDouble(word -> index.weight(word.folded())).sum();
        Map<Integer, Likeness> best = new HashMap<>();
        for (Heard heard : new Listening(index, words).names()) {
            best.merge(index.owner(heard.name()), likeness(heard, asked), Likeness::better);
        }
        for (int name : transcribed(question.readName())) {
            best.merge(index.owner(name), new Likeness(name, 1), Likeness::better);
        }
        return best.entrySet().stream()
                .map(found -> candidate(question, found.getKey(), found.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id))
                .limit(question.most())
                .toList();
    }

    private static List<Word> read(String compatible) {
        List<Word> words = NameWords.of(compatible);
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    /** How much of both is in both: 1 if the words are the same. */
    private record Likeness(int name, double value) {
        Likeness better(Likeness other) {
            return other.value > value ? other : this;
        }
    }

    private Likeness likeness(Heard heard, double asked) {
        double both = 2 * heard.agreed() / (index.weight(heard.name()) + asked);
        return new Likeness(heard.name(), heard.inOrder() ? both : both * OUT_OF_ORDER);
    }

    /** Names in Chinese that are read as these words are spelt, whatever way the syllables are put together. */
    private List<Integer> transcribed(String name) {
        List<String> folded = Spelling.words(NameWords.compatible(name)).stream()
                .map(Word::folded)
                .toList();
        int joined = SearchForms.pinyin(folded).isEmpty() ? -1 : index.find(String.join("", folded));
        return joined < 0 ? List.of() : index.names(joined).boxed().toList();
    }

    private Candidate candidate(NameQuestion question, int number, Likeness likeness) {
        Organization organization = organizations.get(number);
        String matched = index.text(likeness.name());
        List<Feature> features = Agreement.features(
                question, organization, matched, index.kind(likeness.name()), Math.min(1, likeness.value()));
        double score = features.stream().mapToDouble(Feature::value).reduce(1, (one, other) -> one * other);
        return new Candidate(organization, matched, score, features);
    }

    /**
     * Which names of organizations a text contains, also such as are only half in it: {@code University of Rome} in
     * {@code Sapienza University, Rome}. Whoever asks decides which of them are meant.
     *
     * @param text what is behind the first 400 words is not read
     * @return in a stable order; of an organization as many as it has names that are found
     */
    public List<Mention> mentions(String text) {
        List<Word> words = read(NameWords.compatible(text));
        Map<Integer, Organization> owners = new HashMap<>();
        return new Listening(index, words)
                .names().stream().map(heard -> mention(heard, words, owners)).toList();
    }

    private Mention mention(Heard heard, List<Word> words, Map<Integer, Organization> owners) {
        return new Mention(
                owners.computeIfAbsent(index.owner(heard.name()), organizations::get),
                index.text(heard.name()),
                index.kind(heard.name()),
                words.get(heard.first()).start(),
                words.get(heard.last()).end(),
                Math.min(1, heard.coverage()),
                heard.missing().stream().map(index::wordText).toList(),
                heard.others(),
                index.wordCount(heard.name()),
                heard.misspelt(),
                heard.inOrder(),
                heard.agreed() / index.mostWeight());
    }
}
