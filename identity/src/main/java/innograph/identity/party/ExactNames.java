package innograph.identity.party;

import innograph.identity.name.Latin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Names by their letters: finds those that are the same but for case, accents, punctuation, blanks and order of the words. */
final class ExactNames {
    /** Fewer letters are an anagram of too much. */
    private static final int FEW_LETTERS = 5;

    private final Map<String, Integer> groups = new HashMap<>();
    private final List<int[]> members = new ArrayList<>();
    private final int[] groupOf;
    private final List<String> names;

    ExactNames(List<String> names) {
        this.names = List.copyOf(names);
        this.groupOf = new int[names.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = groups.computeIfAbsent(letters(names.get(i)), _ -> groups.size());
            int[] one = {i};
            if (groupOf[i] == members.size()) {
                members.add(one);
            } else {
                members.set(groupOf[i], and(members.get(groupOf[i]), one));
            }
        }
    }

    private static int[] and(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static String letters(String name) {
        char[] letters = String.join("", Latin.words(name)).toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** The indexes of the names that are the same; none for a question without letters and digits. */
    List<Integer> same(String question) {
        String letters = letters(question);
        Integer group = groups.get(letters);
        List<Integer> same = new ArrayList<>();
        if (!letters.isEmpty() && group != null) {
            for (int name : members.get(group)) {
                if (isSame(question, names.get(name))) {
                    same.add(name);
                }
            }
        }
        return same;
    }

    /** True if one of the names from one index on has the letters of one of the others; both ranges end before their second index. */
    boolean shareLetters(int from, int until, int otherFrom, int otherUntil) {
        return IntStream.range(from, until)
                .anyMatch(i -> IntStream.range(otherFrom, otherUntil).anyMatch(j -> groupOf[i] == groupOf[j]));
    }

    /** True if the words are the same in any order, or the letters are once the blanks are left out and the name is turned at some place. */
    private static boolean isSame(String one, String other) {
        List<String> words = Latin.words(one);
        List<String> others = Latin.words(other);
        String joined = String.join("", words);
        String otherJoined = String.join("", others);
        if (joined.length() != otherJoined.length()) {
            return false;
        }
        return joined.equals(otherJoined)
                || (joined.length() >= FEW_LETTERS && (otherJoined + otherJoined).contains(joined))
                || words.stream()
                        .sorted()
                        .toList()
                        .equals(others.stream().sorted().toList());
    }
}
