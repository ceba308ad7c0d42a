package innograph.identity.party;

import innograph.identity.name.ComparableName;
import innograph.identity.name.NameWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names made ready to be compared, and found by what they have in common with a question: sequences of three letters of their words as
 * they are heard, and the consonants of each word. What few names have counts for more. May be asked by several threads at once.
 */
final class NameSpace {
    /** What is common to more than this share of all names finds nothing by itself. */
    private static final double COMMONEST = 0.08;

    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 8;

    private final List<ComparableName> names;
    private final Map<String, Integer> grams = new HashMap<>();
    private final int[][] postings;
    private final float[] rarity;
    private final float[] lengths;
    private final Map<String, Integer> bearers = new HashMap<>();
    private final Map<String, List<Integer>> initials = new HashMap<>();
    private final Map<String, List<Integer>> acronyms = new HashMap<>();

    /**
     * A name that was found.
     *
     * @param cosine 0 to 1, how much of what both hold is common
     */
    record Hit(int name, double cosine) {}

    NameSpace(List<ComparableName> names) {
        this.names = List.copyOf(names);
        List<int[]> held = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (ComparableName name : names) {
            Set<String> own = grams(name);
            int[] ids = new int[own.size()];
            int i = 0;
            for (String gram : own) {
                Integer id = grams.get(gram);
                if (id == null) {
                    id = counts.size();
                    grams.put(gram, id);
                    counts.add(0);
                }
                counts.set(id, counts.get(id) + 1);
                ids[i++] = id;
            }
            held.add(ids);
            Stream.concat(name.words().stream(), name.signs().stream())
                    .map(NameWord::text)
                    .distinct()
                    .forEach(word -> bearers.merge(word, 1, Integer::sum));
            addAcronym(held.size() - 1, name);
        }
        this.postings = new int[counts.size()][];
        this.rarity = new float[counts.size()];
        for (int gram = 0; gram < postings.length; gram++) {
            postings[gram] = new int[counts.get(gram)];
            rarity[gram] = (float) Math.log(1 + (double) names.size() / counts.get(gram));
        }
        this.lengths = new float[names.size()];
        int[] filled = new int[postings.length];
        for (int name = 0; name < held.size(); name++) {
            double square = 0;
            for (int gram : held.get(name)) {
                postings[gram][filled[gram]++] = name;
                square += rarity[gram] * rarity[gram];
            }
            lengths[name] = (float) Math.sqrt(square);
        }
    }

    ComparableName name(int index) {
        return names.get(index);
    }

    /** How few names have the word: from next to 0 for one that nearly all have to 1 for one that no more than one has. */
    double rarity(String word) {
        int count = bearers.getOrDefault(word, 0);
        return count <= 1 ? 1 : 1 - Math.log(count) / Math.log(Math.max(names.size(), 2) + 1.0);
    }

    private void addAcronym(int index, ComparableName name) {
        Map<String, List<Integer>> places = isAcronym(name) ? acronyms : initials;
        String letters = isAcronym(name) ? text(name) : initials(name);
        if (letters.length() >= SHORTEST_ACRONYM) {
            places.computeIfAbsent(letters, _ -> new ArrayList<>(1)).add(index);
        }
    }

    private static boolean isAcronym(ComparableName name) {
        int letters = text(name).length();
        return name.words().size() <= 2 && letters >= SHORTEST_ACRONYM && letters <= LONGEST_ACRONYM;
    }

    private static String text(ComparableName name) {
        return name.words().stream().map(NameWord::text).collect(Collectors.joining());
    }

    private static String initials(ComparableName name) {
        return name.words().stream().map(word -> word.text().substring(0, 1)).collect(Collectors.joining());
    }

    /** The names whose initials the question is, and those that are the question's initials; none for names of people. */
    List<Integer> acronyms(ComparableName question) {
        return isAcronym(question)
                ? initials.getOrDefault(text(question), List.of())
                : acronyms.getOrDefault(initials(question), List.of());
    }

    /** The names that have most in common with the question, at most so many. */
    List<Hit> nearest(ComparableName question, int most) {
        float[] common = new float[names.size()];
        double square = 0;
        int touched = 0;
        for (String gram : grams(question)) {
            Integer id = grams.get(gram);
            if (id == null) {
                double rarest = Math.log(1.0 + names.size());
                square += rarest * rarest;
                continue;
            }
            float weight = rarity[id] * rarity[id];
            square += weight;
            if (postings[id].length <= COMMONEST * names.size() + 50) {
                for (int name : postings[id]) {
                    if (common[name] == 0) {
                        touched++;
                    }
                    common[name] += weight;
                }
            }
        }
        double length = Math.sqrt(square);
        long[] found = new long[touched];
        int count = 0;
        for (int name = 0; name < common.length && count < touched; name++) {
            if (common[name] > 0) {
                float cosine = (float) (common[name] / (length * lengths[name]));
                found[count++] = ((long) Float.floatToIntBits(cosine) << 32) | (Integer.MAX_VALUE - name);
            }
        }
        Arrays.sort(found);
        List<Hit> hits = new ArrayList<>();
        for (int i = found.length - 1; i >= 0 && hits.size() < most; i--) {
            int name = Integer.MAX_VALUE - (int) found[i];
            hits.add(new Hit(name, Math.min(1, Float.intBitsToFloat((int) (found[i] >>> 32)))));
        }
        return hits;
    }

    private static Set<String> grams(ComparableName name) {
        Set<String> grams = new LinkedHashSet<>();
        for (NameWord word : name.words()) {
            String heard = heard(word.sound());
            String padded = "^" + heard + "$";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                grams.add(padded.substring(i, i + 3));
            }
            String skeleton = skeleton(heard);
            if (skeleton.length() > 1 || heard.length() <= 3) {
                grams.add("=" + skeleton);
            }
        }
        name.signs().forEach(sign -> grams.add(sign.text()));
        return grams;
    }

    private static String heard(String sound) {
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            char letter = switch (sound.charAt(i)) {
                case 'c' -> i + 1 < sound.length() && "ei".indexOf(sound.charAt(i + 1)) >= 0 ? 's' : 'k';
                case 'z' -> 's';
                case 'e' -> 'i';
                case 'o' -> 'u';
                default -> sound.charAt(i);
            };
            if (heard.isEmpty() || heard.charAt(heard.length() - 1) != letter) {
                heard.append(letter);
            }
        }
        return heard.toString();
    }

    private static String skeleton(String heard) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < heard.length(); i++) {
            char letter = switch (heard.charAt(i)) {
                case 'b' -> 'p';
                case 'd' -> 't';
                case 'g', 'q' -> 'k';
                case 'v', 'w' -> 'f';
                default -> heard.charAt(i);
            };
            if (i == 0 || "aiuh".indexOf(letter) < 0) {
                skeleton.append("aiu".indexOf(letter) >= 0 ? 'a' : letter);
            }
        }
        return skeleton.toString();
    }
}
