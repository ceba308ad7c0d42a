package innograph.api;

import graphql.GraphQLContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, as its operation is executed: once to open it, when its field leaves an inbox here and nothing below it is
 * read, and then again for each event, which is the value of its field. So an event is answered as any operation is: with loaders,
 * limits and rights of its own.
 */
sealed interface Live {
    /** The first time. */
    final class Opening implements Live {
        private volatile @Nullable Inbox inbox;

        void opened(Inbox opened) {
            inbox = opened;
        }

        /** Empty if the operation is no subscription, or was refused. */
        Optional<Inbox> inbox() {
            return Optional.ofNullable(inbox);
        }
    }

    /** Something to be told. */
    final class Event implements Live {
        private final Supplier<? extends Optional<?>> source;
        private volatile boolean gone;

        /** @param source what happened, read when it is told; empty if it need not be told any more */
        Event(Supplier<? extends Optional<?>> source) {
            this.source = source;
        }

        Optional<?> value() {
            Optional<?> value = source.get();
            gone = value.isEmpty();
            return value;
        }

        /** Whether there was nothing to tell any more. */
        boolean isGone() {
            return gone;
        }
    }

    /** What is executed; empty if no subscription can be answered here. */
    static Optional<Live> in(GraphQLContext context) {
        return Optional.ofNullable(context.get(Live.class));
    }
}
