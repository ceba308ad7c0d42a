package innograph.api;

import java.time.Duration;

/**
 * How subscriptions look at the graph. The settings behind them are {@code innograph.api.subscription-interval} and so on.
 *
 * @param interval time between two looks at the version of the graph; more than zero
 * @param maxMatches offers and demands that one subscription may wait beside; it remembers their ids
 * @param maxSubscriptions subscriptions that wait for different things; each costs a statement when the graph has changed, and
 *     those that wait for the same share it
 */
public record SubscriptionLimits(Duration interval, int maxMatches, int maxSubscriptions) {
    public static final SubscriptionLimits DEFAULT = new SubscriptionLimits(Duration.ofSeconds(1), 10_000, 1_000);

    public SubscriptionLimits {
        if (!interval.isPositive() || maxMatches < 1 || maxSubscriptions < 1) {
            throw new IllegalArgumentException(
                    "innograph.api.subscription-interval, max-matches and max-subscriptions have to be more than zero");
        }
    }
}
