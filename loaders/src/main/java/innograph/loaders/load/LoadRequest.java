package innograph.loaders.load;

import innograph.loaders.source.Input;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import java.util.List;

/**
 * What is to be loaded.
 *
 * @param dataset name of the data set that the inputs are
 * @param inputs all of them, at least one
 * @param complete true if the inputs are all of the data set, so that what they don't say any more has vanished from it;
 *     false if they are a part of it
 * @param affiliations true if organizations that are only mentioned are to be linked to those that they mean; innograph.load.affiliations
 */
public record LoadRequest(Source source, String dataset, List<Input> inputs, boolean complete, boolean affiliations) {
    public LoadRequest {
        inputs = List.copyOf(inputs);
    }

    /** The inputs as the source takes them: with its name for the data set, whole or in parts. */
    public static LoadRequest of(Source source, List<Input> inputs) {
        return new LoadRequest(
                source,
                source.dataset(inputs.getFirst().name()),
                inputs,
                source.info().release() == SourceInfo.Release.WHOLE,
                true);
    }
}
