package galley.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "page_description, Page description",
        "pageDescription, Page description",
        "id, ID",
        "url, URL",
        "seo_title, SEO title",
        "canonical-url, Canonical URL",
        "idea, Idea",
        "FAQ, FAQ",
        "_, _"
    })
    void keysReadAsWords(String key, String label) {
        assertEquals(label, Labels.of(key));
    }
}
