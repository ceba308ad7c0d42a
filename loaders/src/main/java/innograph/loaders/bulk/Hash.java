package innograph.loaders.bulk;

import java.util.List;

/**
 * A 128-bit hash of texts, in two halves that are computed alike from two secret seeds: each character goes through a
 * multiplication and a shift, and the end through the finishing steps of SplitMix64.
 */
record Hash(long first, long second) {
    static Hash of(String text, long seed, long otherSeed) {
        return new Hash(half(text, seed), half(text, otherSeed));
    }

    private static long half(String text, long seed) {
        return finish(add(seed, text));
    }

    static long add(long before, String text) {
        long hash = before ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    static long add(long before, List<String> texts) {
        long hash = before + texts.size();
        for (String text : texts) {
            hash = add(hash, text);
        }
        return hash;
    }

    static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
