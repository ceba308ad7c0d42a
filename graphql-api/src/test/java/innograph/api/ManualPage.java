package innograph.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the manual, read as a specification. A section is a case if it asks something; what is given above the first
 * section holds for all of them.
 *
 * @param schemas parts of the schema that the page shows
 * @param cases never empty
 */
record ManualPage(String name, List<Part> schemas, List<Case> cases) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
    private static final Pattern FENCE = Pattern.compile("```(graphql|cypher|json) *(\\w*)");

    /** A piece of the page and the heading above it. */
    record Part(String heading, String text) {}

    /**
     * What is asked and what has to be the answer.
     *
     * @param given statements that make the graph
     * @param limits of the service that is asked
     * @param variables a text that begins with … and goes on as a JSON pointer stands for that part of the answer to
     *     {@code before}
     * @param meanwhile statements that somebody else runs once a subscription waits; the answer is its first event
     * @param before the case above; empty for the first of a page
     */
    record Case(
            String name,
            List<String> given,
            ApiLimits limits,
            String when,
            JsonNode variables,
            JsonNode extensions,
            List<String> meanwhile,
            JsonNode then,
            Optional<Case> before) {}

    private enum Block {
        SCHEMA,
        GIVEN,
        LIMITS,
        VARIABLES,
        EXTENSIONS,
        WHEN,
        MEANWHILE,
        THEN
    }

    /** All pages of a folder in the order of their names. */
    static List<ManualPage> allIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ManualPage> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(ManualPage::read)
                    .toList();
            if (pages.isEmpty()) {
                throw new IllegalStateException(folder.toAbsolutePath() + " has no pages");
            }
            return pages;
        } catch (NoSuchFileException e) {
            throw new IllegalStateException(folder.toAbsolutePath() + ", the folder of the manual, is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ManualPage read(Path file) {
        try {
            return parse(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ManualPage parse(String name, String markdown) {
        List<Section> sections = sections(name, markdown);
        List<String> givenToAll = sections.getFirst().statements(Block.GIVEN);
        List<Case> cases = new ArrayList<>();
        for (Section section : sections.subList(1, sections.size())) {
            if (section.isCase()) {
                cases.add(
                        section.asCase(givenToAll, cases.isEmpty() ? Optional.empty() : Optional.of(cases.getLast())));
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalStateException(name + " has no case: no section asks something in a block `graphql when`");
        }
        List<Part> schemas = sections.stream().flatMap(Section::schemas).toList();
        return new ManualPage(name, schemas, List.copyOf(cases));
    }

    /** The first section is what stands above the first heading of the second level. */
    private static List<Section> sections(String page, String markdown) {
        List<Section> sections = new ArrayList<>(List.of(new Section(page, page)));
        StringBuilder text = new StringBuilder();
        @Nullable Block open = null;
        boolean inForeignBlock = false;
        for (String line : markdown.lines().toList()) {
            Section section = sections.getLast();
            Matcher fence = FENCE.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (open != null && line.equals("```")) {
                section.add(open, text.toString());
                open = null;
            } else if (open != null) {
                text.append(line).append('\n');
            } else if (inForeignBlock || (line.startsWith("```") && !fence.matches())) {
                inForeignBlock = !(inForeignBlock && line.equals("```"));
            } else if (fence.matches()) {
                open = section.block(fence.group(2));
                text.setLength(0);
            } else if (line.startsWith("##") && heading.matches()) {
                sections.add(new Section(page, heading.group(1)));
            }
        }
        if (open != null || inForeignBlock) {
            throw new IllegalStateException(page + " ends within a block");
        }
        return sections;
    }

    /** A heading and the blocks below it. */
    private static final class Section {
        private final String page;
        private final String heading;
        private final Map<Block, List<String>> blocks = new EnumMap<>(Block.class);

        Section(String page, String heading) {
            this.page = page;
            this.heading = heading;
        }

        Block block(String word) {
            return Stream.of(Block.values())
                    .filter(block -> block.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> problem("'%s' is no word for a block".formatted(word)));
        }

        void add(Block block, String text) {
            List<String> texts = blocks.computeIfAbsent(block, key -> new ArrayList<>());
            if (!texts.isEmpty()
                    && !Set.of(Block.SCHEMA, Block.GIVEN, Block.MEANWHILE).contains(block)) {
                throw problem("more than one block `%s`".formatted(block.name().toLowerCase(Locale.ROOT)));
            }
            texts.add(text);
        }

        boolean isCase() {
            if (!blocks.containsKey(Block.WHEN) && blocks.containsKey(Block.THEN)) {
                throw problem("a `then` without a `when`");
            }
            return blocks.containsKey(Block.WHEN);
        }

        Case asCase(List<String> givenToAll, Optional<Case> before) {
            return new Case(
                    heading,
                    Stream.concat(givenToAll.stream(), statements(Block.GIVEN).stream())
                            .toList(),
                    limits(),
                    text(Block.WHEN).orElseThrow(),
                    json(Block.VARIABLES).orElseGet(JSON::createObjectNode),
                    json(Block.EXTENSIONS).orElseGet(JSON::createObjectNode),
                    statements(Block.MEANWHILE),
                    json(Block.THEN).orElseThrow(() -> problem("a `when` without a `then`")),
                    before);
        }

        Stream<Part> schemas() {
            return blocks.getOrDefault(Block.SCHEMA, List.of()).stream().map(text -> new Part(heading, text));
        }

        /** A statement ends with a semicolon at the end of a line. */
        List<String> statements(Block block) {
            return blocks.getOrDefault(block, List.of()).stream()
                    .flatMap(text -> Stream.of(text.split(";\\s*\\n")))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }

        private ApiLimits limits() {
            JsonNode limits = json(Block.LIMITS).orElseGet(JSON::createObjectNode);
            return new ApiLimits(
                    limits.path("innograph.api.max-depth").asInt(ApiLimits.DEFAULT.maxDepth()),
                    limits.path("innograph.api.max-cost").asInt(ApiLimits.DEFAULT.maxCost()),
                    limits.path("innograph.api.max-tokens").asInt(ApiLimits.DEFAULT.maxTokens()),
                    limits.path("innograph.api.max-aliases").asInt(ApiLimits.DEFAULT.maxAliases()),
                    limits.path("innograph.api.max-directives").asInt(ApiLimits.DEFAULT.maxDirectives()),
                    limits.path("innograph.api.max-page").asInt(ApiLimits.DEFAULT.maxPage()),
                    limits.path("innograph.api.max-conditions").asInt(ApiLimits.DEFAULT.maxConditions()),
                    ApiLimits.DEFAULT.pathTime(),
                    ApiLimits.DEFAULT.statementsAlike(),
                    limits.path("innograph.api.introspection").asBoolean(ApiLimits.DEFAULT.introspection()));
        }

        private Optional<String> text(Block block) {
            return Optional.ofNullable(blocks.get(block))
                    .map(texts -> texts.stream().collect(Collectors.joining()));
        }

        private Optional<JsonNode> json(Block block) {
            return text(block).map(text -> {
                try {
                    return Objects.requireNonNull(JSON.readTree(text));
                } catch (JsonProcessingException e) {
                    throw problem("no JSON: " + e.getMessage());
                }
            });
        }

        private IllegalStateException problem(String what) {
            return new IllegalStateException("%s, '%s': %s".formatted(page, heading, what));
        }
    }
}
