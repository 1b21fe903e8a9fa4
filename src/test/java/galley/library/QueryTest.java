package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final Days DAYS = new Days(() -> LocalDate.of(2026, 7, 1));

    private static final Facts SKY =
            article(
                    Map.of(
                            "title", List.of("Why is the sky blue?"),
                            "subject", List.of("Physics"),
                            "id", List.of("68139"),
                            "date", List.of("2024-11-30"),
                            "score", List.of("-1.0"),
                            "keyword", List.of("Rayleigh scattering", "energy"),
                            "seo.title", List.of("QuickTakes | Physics"),
                            "note", List.of("")),
                    "Blue light is scattered more strongly than red light.",
                    120,
                    2,
                    "2026-06-30");

    private static Facts article(
            Map<String, List<String>> texts, String answer, int words, int problems, String day) {
        return new Facts() {
            @Override
            public List<String> texts(String key) {
                return key.equals("rule")
                        ? List.of("broken=bad")
                        : texts.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
            }

            @Override
            public List<String> everywhere() {
                return java.util.stream.Stream.concat(
                                texts.values().stream().flatMap(List::stream),
                                java.util.stream.Stream.of(answer))
                        .toList();
            }

            @Override
            public int words() {
                return words;
            }

            @Override
            public int problems() {
                return problems;
            }

            @Override
            public Optional<Instant> modified() {
                return Optional.of(
                        LocalDate.parse(day)
                                .atTime(12, 0)
                                .atZone(ZoneId.systemDefault())
                                .toInstant());
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            textBlock =
                    """
                    '';                                     true
                    sky;                                    true
                    SKY blue;                               true
                    sky green;                              false
                    "scattered more strongly";              true
                    "strongly scattered";                   false
                    green OR blue;                          true
                    green OR yellow;                        false
                    (green OR blue) -sky;                   false
                    NOT green;                              true
                    NOT blue;                               false
                    blue AND NOT green;                     true
                    blue AND NOT (sky OR green);            false
                    NOT -blue;                              true
                    NOT subject:Music;                      true
                    green OR NOT yellow;                    true
                    -green;                                 true
                    subject:physics;                        true
                    subject:Phys;                           true
                    subject:=Phys;                          false
                    subject:=physics;                       true
                    -subject:Physics;                       false
                    seo.title:"QuickTakes | Physics";       true
                    seo.title:"Physics | QuickTakes";       false
                    keyword:energy;                         true
                    -keyword:energy;                        false
                    id:68139;                               true
                    id:6813;                                false
                    id:68139.0;                             true
                    id:068139;                              true
                    id:+68139;                              true
                    id:>68138;                              true
                    id:>0068139;                            false
                    id:<1000000000000000000;                false
                    score:-1;                               true
                    score:<0;                               true
                    score:>=0;                              false
                    subject:>5;                             false
                    date:2024-11;                           true
                    date:2024-11..2025-01;                  true
                    date:2024-11-01..2024-11-30;            true
                    date:2024..2024;                        true
                    date:..2024-11;                         true
                    date:..2024-10;                         false
                    date:2024-12..;                         false
                    date:<2025;                             true
                    date:<2024-11-30;                       false
                    date:<=2024-11;                         true
                    date:>2024-11;                          false
                    date:>2024-10;                          true
                    words:<100;                             false
                    words:>=120;                            true
                    words:100..200;                         true
                    words:120;                              true
                    has:problem;                            true
                    -has:problems;                          false
                    has:score;                              true
                    has:note;                               false
                    missing:note;                           true
                    missing:title;                          false
                    missing:author;                         true
                    modified:yesterday;                     true
                    modified:today;                         false
                    modified:2d;                            true
                    modified:1d;                            false
                    modified:2026-06;                       true
                    modified:2026-07..;                     false
                    12:30;                                  false
                    Subject:Physics;                        true
                    subject:="Physics";                     true
                    subject:="Phys";                        false
                    date:>"2024-10";                        true
                    date:<"2024-10";                        false
                    has:"score";                            true
                    missing:"author";                       true
                    words:"120";                            true
                    words:<"100";                           false
                    modified:"yesterday";                   true
                    modified:<today;                        true
                    modified:>=today;                       false
                    modified:yesterday..today;              true
                    modified:<"7d";                         false
                    seo.title:"<100";                       false
                    title:"..";                             false
                    problems:>0;                            true
                    problems:>=3;                           false
                    problems:1..2;                          true
                    subject:(Physics OR Music);             true
                    subject:(Chemistry OR Music);           false
                    subject:(Physics -Phys);                false
                    subject:=(Phys OR "Physics");           true
                    subject:=(Phys OR Music);               false
                    -subject:(Chemistry OR Music);          true
                    words:(<100 OR >110);                   true
                    subject:(Music OR (Phys title:sky));    true
                    has:(score title);                      true
                    has:(score author);                     false
                    subject:(Physics) green;                false
                    """)
    void findsWhatIsMeant(String typed, boolean found) {
        Query.Read read = Query.read(typed == null ? "" : typed, DAYS);
        assertEquals(Optional.empty(), read.mistake());
        assertEquals(found, read.query().holds(SKY), read.query().toString());
    }

    @Test
    void whatIsNotFinishedAsksForNothing() {
        for (String typed :
                List.of(
                        "subject:",
                        "\"",
                        "-",
                        "()",
                        "OR",
                        "NOT",
                        "NOT ",
                        "NOT OR",
                        "AND",
                        "sky AND NOT",
                        "sky OR ",
                        "date:<",
                        "-subject:",
                        " ",
                        "date:..",
                        "-date:..",
                        "words:..",
                        "-words:..",
                        "words:<",
                        "-words:<",
                        "problems:>",
                        "-problems:>",
                        "modified:>",
                        "-modified:>",
                        "modified:..",
                        "has:",
                        "missing:\"",
                        "missing:>",
                        "-subject:\"",
                        "-subject:=\"",
                        "subject:()",
                        "-subject:(",
                        "-words:(< OR >)")) {
            Query.Read read = Query.read(typed, DAYS);
            assertTrue(read.query().holds(SKY), typed);
        }
    }

    @Test
    void anAddressIsNoKey() {
        assertEquals(
                new Query.Words("https://example.org/a"),
                Query.read("https://example.org/a", DAYS).query());
        assertEquals(new Query.Words("12:30"), Query.read("12:30", DAYS).query());
    }

    @Test
    void mistakesAreToldWithTheirPlace() {
        assertEquals(4, Query.read("sky (blue", DAYS).mistake().orElseThrow().at());
        assertEquals(3, Query.read("sky) blue", DAYS).mistake().orElseThrow().at());
        assertEquals(4, Query.read("sky words:many", DAYS).mistake().orElseThrow().at());
        assertEquals(7, Query.read("words:(many)", DAYS).mistake().orElseThrow().at());
        assertEquals(4, Query.read("sky problems:some", DAYS).mistake().orElseThrow().at());
        assertEquals(0, Query.read("has:>score", DAYS).mistake().orElseThrow().at());
        assertEquals(4, Query.read("sky date:2025-13", DAYS).mistake().orElseThrow().at());
    }

    private static String mistake(String typed) {
        return Query.read(typed, DAYS).mistake().map(Query.Mistake::what).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date:2025-13",
                "date:2025-00",
                "date:2025-02-30",
                "date:2025-4-31",
                "date:>2025-13",
                "date:2025-13..",
                "date:tomorow",
                "date:Todday",
                "date:(2025-01 OR yesterdy)",
                "date:<abc",
                "date:abc..2025-01",
                "date:2025-04..2025-01",
                "modified:yesterdy",
                "modified:abc",
                "modified:>abc",
                "modified:2025-13",
                "modified:30.11.2024",
                "modified:today..yesterday",
                "words:<abc",
                "words:10..5",
                "problems:2..1"
            })
    void whatCanMeanNothingIsTold(String typed) {
        assertNotEquals("", mistake("sky " + typed));
    }

    @Test
    void whatWouldBeRightIsTold() {
        assertEquals(
                "2025-13 is no month: they go from 01 to 12. In quotes it is looked for as it stands:"
                        + " date:\"2025-13\".",
                mistake("date:2025-13"));
        assertEquals("2025-02-30 is no day of the calendar.", mistake("modified:2025-02-30"));
        assertEquals(
                "“yesterdy” is no day. modified: takes one such as modified:2025-04,"
                        + " modified:2025-04-30, modified:today or modified:7d.",
                mistake("modified:yesterdy"));
        assertEquals(
                "This range ends before it begins; turned round it is date:2025-01..2025-04.",
                mistake("date:2025-4..2025-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date:November",
                "date:Dezember",
                "date:30.11.2024",
                "date:2024/11",
                "date:26",
                "date:2025-0",
                "date:2025-",
                "date:\"2025-13\"",
                "date:\"tomorow\"",
                "date:2025",
                "date:2024..2025",
                "date:2025-01..2",
                "other:2025-13",
                "modified:2025-0",
                "modified:2025..",
                "words:5..5"
            })
    void whatCanMeanSomethingIsNotRefused(String typed) {
        assertEquals("", mistake(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            textBlock =
                    """
                    date:2025-4;             2025-04-05;           true
                    date:2025-4;             2025-04;              true
                    date:2025-4;             2025-4-5;             true
                    date:2025-4;             2025-14-5;            false
                    date:2025-1;             2025-01-31;           true
                    date:2025-1;             2025-10-31;           false
                    date:2025-1;             2025-1-31;            true
                    date:2025-4-5;           2025-04-05T10:00;     true
                    date:2025-4-5;           2025-04-15;           false
                    date:2025-04;            2025-4-5;             true
                    date:>=2025-4;           2025-10-01;           true
                    date:>=2025-4;           2025-03-31;           false
                    date:2025-4..2025-6;     2025-06-30;           true
                    date:2025-4..2025-6;     2025-4-30;            true
                    date:2025-4..2025-6;     2025-07-01;           false
                    date:today;              2026-07-01;           true
                    date:today;              2026-07-01T10:00:00Z; true
                    date:yesterday;          2026-07-01;           false
                    date:tomorrow;           2026-07-02;           true
                    date:<today;             2026-06-30;           true
                    date:7d;                 2026-06-25;           true
                    .date:2025-4;            2025-04-05;           true
                    date:November;           26 November 2024;     true
                    date:11.2024;            30.11.2024;           true
                    date:"2025-13";          2025-13-01;           true
                    date:=2025-04-05;        2025-4-5;             true
                    """)
    void daysAreComparedByTheCalendar(String typed, String written, boolean found) {
        Facts article =
                article(
                        Map.of("date", List.of(written), ".date", List.of(written)),
                        "",
                        1,
                        0,
                        "2026-06-30");
        assertEquals(found, Query.read(typed, DAYS).query().holds(article));
    }

    @Property
    void anythingTypedIsRead(@ForAll String typed) {
        Query.read(typed, DAYS).query().holds(SKY);
        Query.read("(".repeat(5_000) + typed, DAYS).query().holds(SKY);
        Query.read("-".repeat(5_000) + typed, DAYS).query().holds(SKY);
        Query.read("a:(".repeat(500) + typed, DAYS).query().holds(SKY);
        Query.read("a:" + typed, DAYS).query().holds(SKY);
    }
}
