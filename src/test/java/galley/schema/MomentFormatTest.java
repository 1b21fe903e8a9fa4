package galley.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentFormatTest {

    /** Written by moment.js itself. */
    @Test
    void sameAsMoment() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/schema/moment.tsv"));
        assertTrue(lines.size() > 300);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            assertEquals(
                    row[2], MomentFormat.format(row[0], row[1]), () -> row[0] + " by " + row[1]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-11-30                | Nov 30, 2024 00:00 +00:00",
                "2025-03-13T00:00:00Z      | Mar 13, 2025 00:00 +00:00",
                "'  2025-03-13t09:30z '    | Mar 13, 2025 09:30 +00:00",
                "2001-12-14 21:59:43.10 -5 | Dec 14, 2001 21:59 -05:00",
                "2001-1-4 1:02:03 +530     | Jan 04, 2001 01:02 +05:30",
                "2024-11-30T23:30:00-02    | Nov 30, 2024 23:30 -02:00",
            })
    void formsOfADate(String date, String shown) {
        assertEquals(shown, MomentFormat.format(date, "MMM DD, YYYY HH:mm Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "Nov 30, 2024",
                "2024-13-01",
                "2023-02-29",
                "2024-11-30T25:00",
                "2024-11-30T24:01",
                "2024-11-30T",
                "2024-11-30T10:00+99:00",
                "2024-11-30 10:00 CET",
                "30/11/2024",
                "-1.0",
                "2024-W60-1",
                "2024-400"
            })
    void whatIsNoDateStays(String text) {
        assertEquals(text, MomentFormat.format(text, "YYYY"));
    }

    @Property(tries = 2000)
    void neverFails(@ForAll String date, @ForAll String pattern) {
        MomentFormat.format(date, pattern);
        MomentFormat.format("2024-11-30T10:20:30.5+01:00", pattern);
    }
}
