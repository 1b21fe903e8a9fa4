package galley.audit;

import galley.check.advice.AdviceSettings;
import galley.library.CollectionRoot;
import galley.page.StructuredDataSettings;
import galley.text.Place;
import java.util.List;

/**
 * What a collection has decided for all who work on it, in its file {@value #FILE_NAME}.
 *
 * @param faults what in the file cannot be followed; all else holds
 */
public record CollectionSettings(
        AdviceSettings advice, StructuredDataSettings data, List<Fault> faults) {

    /** In the folder of the collection or one above. */
    public static final String FILE_NAME = CollectionRoot.SETTINGS;

    public CollectionSettings {
        faults = List.copyOf(faults);
    }

    /**
     * @param message what is wrong and what to do
     */
    public record Fault(Place place, String message) {

        /** With the line it stands in. */
        public String words() {
            return "line " + place.line() + ": " + message;
        }
    }

    public static CollectionSettings defaults() {
        return new CollectionSettings(
                AdviceSettings.defaults(), StructuredDataSettings.defaults(), List.of());
    }
}
