package innograph.identity.organization;

import innograph.identity.place.Countries;
import innograph.model.EntityType;
import innograph.model.name.OrganizationName;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All names, and for each word those that it tells most about: the rarest words of a name, until they make up half of its weight. Whatever
 * shares half of a name with a text shares one of those.
 */
final class NameIndex {
    /** Least share of a name that has to be in a text for it to be found, by the weight of its words. */
    static final double LEAST_COVERAGE = 0.5;

    private static final List<NameKind> KINDS = List.of(NameKind.values());

    private final TextPool names;
    private final WordTable words;
    private final int[] owners;
    private final byte[] kinds;
    /** Where the words of a name begin in {@link #wordsOfNames}; one more than there are names. */
    private final int[] begins;

    private final int[] wordsOfNames;
    private final float[] weights;
    /** Where the names of a word begin in {@link #postings}; one more than there are words. */
    private final int[] postingBegins;

    private final int[] postings;
    private final Misspellings misspellings;
    private final double mostWeight;

    private NameIndex(Builder builder, int organizations) {
        names = builder.names;
        words = builder.words;
        names.trim();
        words.trim();
        owners = builder.owners.toArray();
        kinds = new byte[owners.length];
        for (int name = 0; name < kinds.length; name++) {
            kinds[name] = (byte) builder.kinds.get(name);
        }
        begins = builder.begins.toArray();
        wordsOfNames = builder.wordsOfNames.toArray();
        weights = weights(organizations);
        mostWeight = Math.log(organizations + 1.0) + Math.log(2);
        postingBegins = new int[words.size() + 1];
        postings = postings();
        misspellings = new Misspellings(words);
    }

    /** How rare a word is: the logarithm of how many organizations there are to one that has it in a name. */
    private float[] weights(int organizations) {
        int[] holders = new int[words.size()];
        int[] last = new int[words.size()];
        Arrays.fill(last, -1);
        for (int name = 0; name < owners.length; name++) {
            for (int i = begins[name]; i < begins[name + 1]; i++) {
                int word = wordsOfNames[i];
                if (last[word] != owners[name]) { // the names of an organization stand side by side
                    last[word] = owners[name];
                    holders[word]++;
                }
            }
        }
        float[] weight = new float[holders.length];
        for (int word = 0; word < weight.length; word++) {
            weight[word] = (float) Math.max(0.1, Math.log((organizations + 1.0) / (holders[word] + 0.5)));
        }
        return weight;
    }

    /** Counts first, then fills: no lists in between. */
    private int[] postings() {
        for (int name = 0; name < owners.length; name++) {
            for (int word : telling(name)) {
                postingBegins[word + 1]++;
            }
        }
        for (int word = 0; word < words.size(); word++) {
            postingBegins[word + 1] += postingBegins[word];
        }
        int[] filled = new int[postingBegins[words.size()]];
        int[] next = postingBegins.clone();
        for (int name = 0; name < owners.length; name++) {
            for (int word : telling(name)) {
                filled[next[word]++] = name;
            }
        }
        return filled;
    }

    private int[] telling(int name) {
        int[] rarest = IntStream.range(begins[name], begins[name + 1])
                .map(i -> wordsOfNames[i])
                .boxed()
                .sorted(Comparator.comparingDouble(word -> -weights[word]))
                .mapToInt(Integer::intValue)
                .toArray();
        double needed = LEAST_COVERAGE * weight(name);
        int count = 0;
        for (double sum = 0; count < rarest.length && sum <= needed; count++) {
            sum += weights[rarest[count]];
        }
        return Arrays.stream(rarest, 0, count).distinct().toArray();
    }

    /** Weight of all words of a name. */
    double weight(int name) {
        double sum = 0;
        for (int i = begins[name]; i < begins[name + 1]; i++) {
            sum += weights[wordsOfNames[i]];
        }
        return sum;
    }

    /** Weight of a word in nats; that of the rarest for one that no name has. */
    double weight(String word) {
        int number = words.find(word);
        return number < 0 ? mostWeight : weights[number];
    }

    /** That of a word which a single organization has. */
    double mostWeight() {
        return mostWeight;
    }

    double wordWeight(int word) {
        return weights[word];
    }

    int find(String word) {
        return words.find(word);
    }

    int[] misspelt(String word) {
        return misspellings.of(word);
    }

    /** Calls for each name that this word tells most about; some come for several words. */
    IntStream names(int word) {
        return Arrays.stream(postings, postingBegins[word], postingBegins[word + 1]);
    }

    int wordCount(int name) {
        return begins[name + 1] - begins[name];
    }

    int word(int name, int index) {
        return wordsOfNames[begins[name] + index];
    }

    String wordText(int word) {
        return words.get(word);
    }

    int owner(int name) {
        return owners[name];
    }

    NameKind kind(int name) {
        return KINDS.get(kinds[name]);
    }

    String text(int name) {
        return names.get(name);
    }

    long memory() {
        return names.memory()
                + words.memory()
                + misspellings.memory()
                + kinds.length
                + 4L * (owners.length + begins.length + wordsOfNames.length + weights.length)
                + 4L * (postingBegins.length + postings.length);
    }

    /** Takes the names of one organization after the other. */
    static final class Builder {
        private static final int LONGEST_NAME = 300;

        private final TextPool names = new TextPool();
        private final WordTable words = new WordTable();
        private final Ints owners = new Ints();
        private final Ints kinds = new Ints();
        private final Ints begins = new Ints();
        private final Ints wordsOfNames = new Ints();

        Builder() {
            begins.add(0);
        }

        void add(int owner, DirectoryEntry entry) {
            Map<String, NameKind> all = new LinkedHashMap<>();
            String displayed = entry.organization().name();
            all.put(displayed, NameKind.DISPLAYED);
            String country = entry.organization().country();
            if (country != null) {
                String inBrackets = " (%s)".formatted(Countries.name(country));
                if (displayed.endsWith(inBrackets)
                        && displayed.length() > inBrackets.length()) { // so registries tell branches apart
                    all.put(displayed.substring(0, displayed.length() - inBrackets.length()), NameKind.NAME);
                }
            }
            entry.names().forEach(name -> all.putIfAbsent(name, NameKind.NAME));
            entry.aliases().forEach(name -> all.putIfAbsent(name, NameKind.ALIAS));
            SearchForms.of(EntityType.ORGANIZATION, List.copyOf(all.keySet())).stream()
                    .filter(form -> form.chars().allMatch(character -> character > ' ' && character < 0x80))
                    .forEach(form -> all.putIfAbsent(form, NameKind.DERIVED));
            Set<List<String>> known = new HashSet<>();
            all.forEach((name, kind) -> add(owner, name, kind, known));
        }

        private void add(int owner, String name, NameKind kind, Set<List<String>> known) {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                return;
            }
            List<String> folded = NameWords.of(NameWords.compatible(new OrganizationName(name).core())).stream()
                    .map(Word::folded)
                    .toList();
            if (folded.isEmpty() || !known.add(folded)) {
                return;
            }
            names.add(name);
            owners.add(owner);
            kinds.add(KINDS.indexOf(kind));
            folded.forEach(word -> wordsOfNames.add(words.intern(word)));
            begins.add(wordsOfNames.size());
        }

        NameIndex build(int organizations) {
            return new NameIndex(this, organizations);
        }
    }
}
