package galley.article;

import galley.article.EditProof.Kind;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The proofs of {@link EditProofTest} as a property: a document that fails is made smaller, entry
 * by entry, until what is left of it is what matters. {@code -Djqwik.tries.default} and a seed make
 * long runs of it.
 */
class AnyEditTest {

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(Shapes.all()).flatMap(Shapes::documents);
    }

    @Property
    void isExactOrRefused(
            @ForAll("documents") String document, @ForAll Kind kind, @ForAll Random random) {
        EditProof.of(document, kind, random);
    }
}
