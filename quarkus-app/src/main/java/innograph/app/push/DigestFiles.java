package innograph.app.push;

import innograph.model.push.Notices.Digest;
import innograph.queries.push.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes digests: for people in Markdown, for programs as lines of JSON. A file is there as a whole or not at all; one that is written again replaces itself.
 */
final class DigestFiles {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&])");
    private static final int LONGEST_NAME = 40;

    private final Path folder;

    DigestFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes {@code <day>/<owner>.md} and {@code <day>/<owner>.jsonl}; nothing if there is nothing to tell. */
    void write(Digest digest, List<Told> told) throws IOException {
        if (told.isEmpty()) {
            return;
        }
        Path day = Files.createDirectories(folder.resolve(digest.day()));
        String name = fileName(digest.owner());
        replace(day.resolve(name + ".jsonl"), lines(told));
        replace(day.resolve(name + ".md"), page(digest, told));
    }

    /** What a name may hold in every file system, and a part of its hash, so that no two owners share a file. */
    static String fileName(String owner) {
        String plain = owner.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "%s-%s".formatted(plain.substring(0, Math.min(LONGEST_NAME, plain.length())), hash(owner));
    }

    private static String hash(String owner) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(owner.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String lines(List<Told> told) {
        return told.stream().map(one -> MatchBody.of(one).json() + "\n").collect(Collectors.joining());
    }

    private static String page(Digest digest, List<Told> told) {
        StringBuilder page = new StringBuilder("# New matches 新匹配 %s\n".formatted(digest.day()));
        String demand = "";
        for (Told one : told) {
            if (!one.demand().id().equals(demand)) {
                demand = one.demand().id();
                page.append("\n## %s\n\n`%s`\n".formatted(plain(one.demand().name()), demand));
            }
            page.append("\n### %s\n\n`%s` · %.2f\n\n"
                    .formatted(
                            plain(one.offer().name()),
                            one.offer().id(),
                            one.notice().fit().score()));
            one.notice().fit().english().forEach(reason -> page.append("- %s\n".formatted(plain(reason))));
            one.notice().fit().chinese().forEach(reason -> page.append("- %s\n".formatted(plain(reason))));
        }
        return page.toString();
    }

    /** What others wrote is text, and no markup. */
    private static String plain(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }

    private static void replace(Path file, String text) throws IOException {
        Path made = Files.createTempFile(file.getParent(), "digest", ".new");
        try {
            Files.write(made, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
