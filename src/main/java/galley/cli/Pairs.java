package galley.cli;

import galley.yaml.KeyPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Words of a command line that read KEY=VALUE. */
final class Pairs {

    private Pairs() {}

    /** In the order of the command line. A key that stands twice is refused: which one is meant? */
    static List<Map.Entry<String, String>> of(CommandSpec command, List<String> words) {
        Set<KeyPath> seen = new HashSet<>();
        return words.stream()
                .map(
                        word -> {
                            int equals = word.indexOf('=');
                            if (equals < 1) {
                                throw new ParameterException(
                                        command.commandLine(),
                                        "“"
                                                + word
                                                + "” is not KEY=VALUE"
                                                + (word.isEmpty() || equals == 0
                                                        ? ""
                                                        : "; write " + word + "=VALUE"));
                            }
                            String key = word.substring(0, equals);
                            if (KeyPath.parse(key).filter(k -> isTwice(k, seen)).isPresent()) {
                                throw new ParameterException(
                                        command.commandLine(),
                                        "“" + key + "” is given twice; give it once");
                            }
                            return Map.entry(key, word.substring(equals + 1));
                        })
                .toList();
    }

    /** Two items may well be added at one index. */
    private static boolean isTwice(KeyPath key, Set<KeyPath> seen) {
        return key.last() instanceof KeyPath.Step.Key && !seen.add(key);
    }
}
