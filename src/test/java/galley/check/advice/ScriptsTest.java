package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.support.Corpus;
import galley.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of English are asked of English. */
class ScriptsTest {

    private static final Advisor ADVISOR = new Advisor(new RuleBook());
    private static final Assessed.Tools TOOLS = Assessed.Tools.load();
    private static final List<String> OF_ENGLISH =
            List.of(
                    "flesch",
                    "fk-grade",
                    "passive-voice",
                    "transition-words",
                    "consecutive-sentences");

    private static Map<String, List<Assessment>> said(String answer) {
        return ADVISOR
                .assess(
                        Article.parse(SourceText.of("---\ntitle: What is it?\n---\n" + answer)),
                        AdviceSettings.defaults(),
                        Optional.empty())
                .stream()
                .collect(Collectors.groupingBy(Assessment::rule));
    }

    @Test
    void everyRealArticleIsEnglish() {
        int seen = 0;
        for (Corpus.Article real : Corpus.all()) {
            var in =
                    new Assessed(
                            Article.parse(SourceText.of(real.text())),
                            AdviceSettings.defaults(),
                            TOOLS);
            boolean text = in.reading().words().stream().anyMatch(w -> !w.isNumber());
            seen += text ? 1 : 0;
            assertTrue(
                    in.isEnglish() || !text,
                    () -> real + " " + Scripts.englishShare(in.reading().words()));
        }
        assertTrue(seen > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La coalition est un groupe de personnes ou d’organisations qui travaillent ensemble pour atteindre un but commun. Elle se forme quand les membres partagent des intérêts. On trouve de telles alliances en politique, dans les affaires et dans la société. Elles durent aussi longtemps que le but, et non plus. Elles sont utiles.",
                "Die Koalition ist eine Gruppe von Menschen oder Verbänden, die zusammen arbeiten, um ein gemeinsames Ziel zu erreichen. Sie entsteht, wenn die Mitglieder gleiche Interessen haben. So etwas gibt es in der Politik, in der Wirtschaft und in der Gesellschaft. Der Vertrag war für alle gut. Er hielt lange, und niemand hat es bereut.",
                "La coalición es un grupo de personas u organizaciones que trabajan juntas para alcanzar un fin común. Se forma cuando los miembros comparten intereses. Hay alianzas de este tipo en la política, en los negocios y en la sociedad. No son eternas, pero son útiles. A veces duran un año; otras veces duran mucho más.",
                "La coalizione è un gruppo di persone o di enti che lavorano insieme per raggiungere uno scopo comune. Nasce quando i membri hanno gli stessi interessi. Se ne trovano in politica, negli affari e nella società. Non durano per sempre, ma sono utili a tutti. Alcune sono state fondate molto tempo fa.",
                "De coalitie is een groep van mensen of verenigingen die samenwerken om een gezamenlijk doel te bereiken. Zij ontstaat als de leden dezelfde belangen hebben. Het is nuttig voor de leden, want zij delen hun middelen of hun kennis. Dit is niet nieuw, en het is ook niet moeilijk om te begrijpen."
            })
    void otherLanguagesAreNotJudgedAsEnglish(String text) {
        Map<String, List<Assessment>> said = said(text);
        for (String rule : OF_ENGLISH) {
            assertEquals(
                    List.of(Rating.NOT_APPLICABLE),
                    said.get(rule).stream().map(Assessment::rating).toList(),
                    rule);
            assertTrue(said.get(rule).getFirst().message().contains("another language"));
        }
        assertEquals(Rating.GOOD, said.get("paragraph-length").getFirst().rating());
        assertTrue(said.containsKey("sentence-length"));
    }

    @Test
    void formulasAndDigitsAreNoLanguage() {
        assertEquals(
                "There is too little text to tell.",
                said("$x^2$ 12 $y$ 34").get("flesch").getFirst().message());
    }

    /** What is good is told of any length, what is not only where there is enough to judge. */
    @Test
    void aShareOfAFewSentencesIsNoFault() {
        Map<String, List<Assessment>> said = said("The treaty was signed in 1648. It was kept.");
        assertEquals(Rating.NOT_APPLICABLE, said.get("passive-voice").getFirst().rating());
        assertEquals(Optional.empty(), said.get("passive-voice").getFirst().points());
        assertEquals(Rating.GOOD, said.get("sentence-length").getFirst().rating());
    }
}
