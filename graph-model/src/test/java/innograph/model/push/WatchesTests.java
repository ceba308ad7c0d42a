package innograph.model.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import innograph.model.curated.Fault;
import innograph.model.curated.Written;
import innograph.model.push.Notices.Outcome;
import innograph.model.push.Notices.Taken;
import innograph.model.testing.TestGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchesTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String HOOK = "https://hooks.example/a";

    @RegisterExtension
    private final TestGraph graph = new TestGraph();

    private Watches watches() {
        return new Watches(graph.driver(), MINUTE, new WatchLimits(3, 2), url -> url.startsWith("https://hooks."));
    }

    private Notices notices() {
        return new Notices(graph.driver(), MINUTE);
    }

    private static Fit fit(String offer) {
        return new Fit(offer, 0.8, List.of("It is about wind."), List.of("内容涉及风能。"));
    }

    private Watch webhook(String url, String... offers) {
        Watch watch = watch(watches().create("plan:d", Channel.WEBHOOK, url, List.of(), false, "li"));
        notices().add(watch, List.of(offers).stream().map(WatchesTests::fit).toList());
        return watch;
    }

    private Watch watch(Written written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return Watch.of(cast(graph.rows(
                        "MATCH (w:PushWatch {id: $id}) RETURN properties(w) AS w",
                        Map.of("id", ((Written.Done) written).id()))
                .getFirst()
                .get("w")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(@Nullable Object properties) {
        return (Map<String, Object>) Objects.requireNonNull(properties);
    }

    private List<Notice> all() {
        return graph.rows("MATCH (n:PushNotice) RETURN properties(n) AS n ORDER BY n.watch, n.number").stream()
                .map(row -> Notice.of(cast(row.get("n"))))
                .toList();
    }

    private static Fault fault(Written written) {
        assertThat(written).isInstanceOf(Written.Refused.class);
        return ((Written.Refused) written).faults().getFirst();
    }

    private List<Taken> take(String holder) {
        return notices().take(holder, 10, MINUTE);
    }

    @Nested
    class WhenAWatchIsMade {
        @Test
        void whatFitsAlreadyIsKnownAndNotTold() {
            Watch watch =
                    watch(watches().create("plan:d", Channel.SUBSCRIPTION, null, List.of(fit("plan:o1")), false, "li"));
            notices().add(watch, List.of(fit("plan:o1"), fit("plan:o2")));
            assertThat(all())
                    .extracting(
                            Notice::state,
                            Notice::number,
                            notice -> notice.fit().offer())
                    .containsExactly(tuple(NoticeState.KNOWN, 0L, "plan:o1"), tuple(NoticeState.LISTED, 1L, "plan:o2"));
        }

        @Test
        void whatFitsAlreadyIsToldIfAskedFor() {
            watches().create("plan:d", Channel.DIGEST, null, List.of(fit("plan:o1"), fit("plan:o2")), true, "li");
            assertThat(all()).extracting(Notice::state).containsOnly(NoticeState.PENDING);
            assertThat(all()).extracting(Notice::number).containsExactly(1L, 2L);
        }

        @Test
        void anAddressThatMayNotBeCalledIsRefused() {
            assertThat(fault(watches()
                                    .create("plan:d", Channel.WEBHOOK, "https://evil.example", List.of(), false, "li"))
                            .kind())
                    .isEqualTo(Fault.Kind.NO_TARGET);
            assertThat(fault(watches().create("plan:d", Channel.WEBHOOK, null, List.of(), false, "li"))
                            .kind())
                    .isEqualTo(Fault.Kind.REQUIRED);
            assertThat(fault(watches().create("plan:d", Channel.DIGEST, HOOK, List.of(), false, "li"))
                            .kind())
                    .isEqualTo(Fault.Kind.CONTRADICTION);
            assertThat(graph.number("MATCH (n:PushWatch|PushCounter) RETURN count(n)"))
                    .isZero();
        }

        @Test
        void limitsNameTheirSettingInBothLanguages() {
            List<Fit> three = List.of(fit("plan:o1"), fit("plan:o2"), fit("plan:o3"));
            Fault wide = fault(watches().create("plan:d", Channel.DIGEST, null, three, false, "li"));
            assertThat(wide.message(Locale.ENGLISH)).contains("3", "2", "innograph.push.max-matches");
            for (String demand : List.of("plan:d1", "plan:d2", "plan:d3")) {
                watches().create(demand, Channel.DIGEST, null, List.of(), false, "li");
            }
            Fault many = fault(watches().create("plan:d4", Channel.DIGEST, null, List.of(), false, "li"));
            assertThat(many.message(Locale.CHINESE)).contains("4", "3", "innograph.push.max-watches");
            assertThat(watches().create("plan:d4", Channel.DIGEST, null, List.of(), false, "wang"))
                    .isInstanceOf(Written.Done.class);
        }

        @Test
        void theSameIsMadeOnce() {
            Watch first = webhook(HOOK);
            Fault taken = fault(watches().create("plan:d", Channel.WEBHOOK, HOOK, List.of(), false, "li"));
            assertThat(taken.kind()).isEqualTo(Fault.Kind.TAKEN);
            assertThat(taken.message(Locale.ENGLISH)).contains(first.id());
        }
    }

    @Test
    @DisplayName("many servers that find the same at the same time make one notice of it, numbered without gaps")
    void oneNoticeWhoeverFindsIt() throws Exception {
        Watch watch = webhook(HOOK);
        List<Fit> fits = IntStream.range(0, 40).mapToObj(i -> fit("plan:o" + i)).toList();
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                int from = server * 5;
                running.add(servers.submit(() -> {
                    for (int i = from; i < 40; i += 3) {
                        notices().add(watch, fits.subList(Math.max(0, i - 10), i + 1));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        notices().add(watch, fits);
        assertThat(all())
                .extracting(notice -> notice.fit().offer())
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(all())
                .extracting(Notice::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }

    @Nested
    class WhenNoticesAreSent {
        @Test
        void oneServerTakesEachAndOneGoesToAnAddressAtATime() {
            webhook(HOOK, "plan:o1", "plan:o2");
            webhook("https://hooks.example/b", "plan:o1");
            List<Taken> here = take("a");
            assertThat(here).extracting(Taken::target).containsExactlyInAnyOrder(HOOK, "https://hooks.example/b");
            assertThat(take("b")).isEmpty();

            Taken first = here.stream()
                    .filter(taken -> taken.target().equals(HOOK))
                    .findFirst()
                    .orElseThrow();
            notices().settle(first, "a", new Outcome.Delivered());
            assertThat(take("b")).extracting(taken -> taken.notice().number()).containsExactly(2L);
        }

        @Test
        void whatADeadServerTookIsTakenAgainUnderTheSameId() {
            webhook(HOOK, "plan:o1");
            Taken lost = notices().take("dead", 10, Duration.ZERO).getFirst();
            Taken again = take("a").getFirst();
            assertThat(again.notice().id()).isEqualTo(lost.notice().id());
            assertThat(again.notice().attempts()).isEqualTo(2);

            notices()
                    .settle(
                            lost,
                            "dead",
                            new Outcome.Failed("it was slow", Duration.ZERO)); // it was not dead after all
            notices().settle(lost, "dead", new Outcome.Dead("it was slow"));
            assertThat(all().getFirst().failure()).isNull();
            assertThat(take("b")).isEmpty();
            notices().settle(again, "a", new Outcome.Delivered());
            notices().settle(again, "a", new Outcome.Dead("too late"));
            assertThat(all().getFirst().state()).isEqualTo(NoticeState.DELIVERED);
        }

        @Test
        void whatComesLateIsDeliveredAndLeavesTheAddressToTheNext() {
            webhook(HOOK, "plan:o1", "plan:o2");
            Taken slow = notices().take("a", 10, Duration.ZERO).getFirst();
            Taken next = take("a").getFirst();
            assertThat(next.notice().id()).isNotEqualTo(slow.notice().id());

            notices().settle(slow, "a", new Outcome.Delivered());
            assertThat(take("b")).isEmpty();
            notices().settle(next, "a", new Outcome.Delivered());
            assertThat(all()).extracting(Notice::state).containsOnly(NoticeState.DELIVERED);
        }

        @Test
        void aFailureIsTriedAgainLaterAndADeadLetterOnlyIfItsOwnerSaysSo() {
            webhook(HOOK, "plan:o1");
            notices().settle(take("a").getFirst(), "a", new Outcome.Failed("HTTP 500", Duration.ZERO));
            Taken second = take("a").getFirst();
            assertThat(second.notice().failure()).isEqualTo("HTTP 500");
            notices().settle(second, "a", new Outcome.Failed("HTTP 500", MINUTE));
            assertThat(take("a")).isEmpty();

            graph.rows("MATCH (n:PushNotice) SET n.due = 0");
            notices().settle(take("a").getFirst(), "a", new Outcome.Dead("HTTP 410"));
            Notice dead = all().getFirst();
            assertThat(dead.state()).isEqualTo(NoticeState.DEAD);
            assertThat(take("a")).isEmpty();
            assertThat(fault(watches().redeliver(dead.id(), "wang", false)).kind())
                    .isEqualTo(Fault.Kind.NO_NOTICE);
            assertThat(watches().redeliver(dead.id(), "li", false)).isInstanceOf(Written.Done.class);
            assertThat(fault(watches().redeliver(dead.id(), "li", false)).kind())
                    .isEqualTo(Fault.Kind.NOT_DEAD);
            assertThat(take("a").getFirst().notice().id()).isEqualTo(dead.id());
        }

        @Test
        void nothingIsSentOfAWatchThatIsGone() {
            Watch watch = webhook(HOOK, "plan:o1");
            assertThat(fault(watches().delete(watch.id(), "wang", false)).kind())
                    .isEqualTo(Fault.Kind.NO_WATCH);
            assertThat(watches().delete(watch.id(), "operator", true)).isInstanceOf(Written.Done.class);
            notices().add(watch, List.of(fit("plan:o2")));
            assertThat(all()).isEmpty();
            assertThat(take("a")).isEmpty();
        }
    }

    @Nested
    class WhenDigestsAreWritten {
        private Watch digest(String owner, String... offers) {
            Watch watch = watch(watches().create("plan:d", Channel.DIGEST, null, List.of(), false, owner));
            notices().add(watch, List.of(offers).stream().map(WatchesTests::fit).toList());
            return watch;
        }

        @Test
        void eachNoticeIsInOneDigestOfItsOwnerWhicheverServerBegins() {
            Watch li = digest("li", "plan:o1");
            digest("wang", "plan:o1");
            notices().beginDigests("2026-11-27");
            notices().add(li, List.of(fit("plan:o2")));
            notices().beginDigests("2026-11-27");

            Notices.Digest first = notices().takeDigest(MINUTE).orElseThrow();
            Notices.Digest second = notices().takeDigest(MINUTE).orElseThrow();
            assertThat(notices().takeDigest(MINUTE)).isEmpty();
            assertThat(List.of(first.owner(), second.owner())).containsExactlyInAnyOrder("li", "wang");
            notices().endDigest(first, List.of(li.id() + "-1"));
            notices().endDigest(second, List.of());
            assertThat(all())
                    .extracting(Notice::state)
                    .containsExactlyInAnyOrder(NoticeState.DELIVERED, NoticeState.LAPSED, NoticeState.PENDING);

            notices().beginDigests("2026-11-28");
            assertThat(notices().takeDigest(MINUTE).orElseThrow().owner()).isEqualTo("li");
        }

        @Test
        void oneThatADeadServerBeganIsWrittenByAnother() throws Exception {
            digest("li", "plan:o1");
            notices().beginDigests("2026-11-27");
            Notices.Digest lost = notices().takeDigest(Duration.ZERO).orElseThrow();
            assertThat(notices().takeDigest(MINUTE)).contains(lost);
        }

        @Test
        void aDayWithoutNewsHasNone() {
            digest("li");
            notices().beginDigests("2026-11-27");
            assertThat(notices().takeDigest(MINUTE)).isEmpty();
        }

        @Test
        void anExtraOneDoesNotTakeThePlaceOfThatOfTheDay() {
            Watch li = digest("li", "plan:o1");
            notices().beginDigestsNow("2026-11-27T05-30-00Z");
            assertThat(notices().takeDigest(MINUTE).orElseThrow().day()).isEqualTo("2026-11-27T05-30-00Z");
            notices().add(li, List.of(fit("plan:o2")));
            notices().beginDigests("2026-11-27");
            assertThat(notices().takeDigest(MINUTE).orElseThrow().day()).isEqualTo("2026-11-27");
        }
    }
}
