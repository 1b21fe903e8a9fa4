package galley.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a look at many articles found, apart from the findings of single articles, which were told
 * as they were found.
 *
 * @param articles how many were looked at
 * @param collection findings about several articles, and about links between them
 * @param unread what could not be read, a sentence each that begins with the path
 * @param faults of the settings that held
 * @param cancelled whether there are more articles; nothing is said of the collection then
 */
public record AuditReport(
        int articles,
        List<Finding> collection,
        Scorecard scorecard,
        List<String> unread,
        List<SettingsFault> faults,
        boolean cancelled) {

    public AuditReport {
        collection = List.copyOf(collection);
        unread = List.copyOf(unread);
        faults = List.copyOf(faults);
    }

    /** Something in a settings file that cannot be followed. */
    public record SettingsFault(Path file, CollectionSettings.Fault fault) {}
}
