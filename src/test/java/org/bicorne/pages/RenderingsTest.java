package org.bicorne.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.Test;

class RenderingsTest {

    private static Renderings.Rendering render(Renderings renderings, String address, String version, int octets) {
        Body.Rendered body = new Body.Rendered(() -> new byte[octets]);
        return renderings.of(new Page(new WebAddress(address), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> Version.of(version), body,
                Optional.empty()), body);
    }

    @Test
    void keepsARenderingAsLongAsTheVersionIsTheSame() {
        Renderings renderings = new Renderings(100);

        Renderings.Rendering first = render(renderings, "/a/", "1", 10);

        assertThat(render(renderings, "/a/", "1", 10)).isSameAs(first);
        assertThat(render(renderings, "/a/", "2", 11).octets()).hasSize(11);
        assertThat(render(renderings, "/a/", "1", 12)).isNotSameAs(first);
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() {
        Renderings renderings = new Renderings(25);
        Renderings.Rendering a = render(renderings, "/a/", "1", 10);
        Renderings.Rendering b = render(renderings, "/b/", "1", 10);
        Renderings.Rendering aAgain = render(renderings, "/a/", "1", 10);

        render(renderings, "/c/", "1", 10);

        assertThat(aAgain).isSameAs(a);
        assertThat(render(renderings, "/a/", "1", 10)).isSameAs(a);
        assertThat(render(renderings, "/b/", "1", 10)).isNotSameAs(b);
    }

    @Test
    void givesOutWhatIsTooLargeToKeep() {
        Renderings renderings = new Renderings(25);

        assertThat(render(renderings, "/a/", "1", 1_000).octets()).hasSize(1_000);
    }

    @Test
    void givesEachOfManyThatAskAtOnceItsPage() {
        Renderings renderings = new Renderings(200);

        List<Integer> lengths = IntStream.range(0, 20_000).parallel().map(i -> i % 40).mapToObj(n -> render(renderings, "/" + n + "/", "1", n).octets().length - n).distinct().toList();

        assertThat(lengths).containsExactly(0);
    }

    @Test
    void makesTheValidatorFromTheBytesAlone() {
        Renderings renderings = new Renderings(100);

        assertThat(render(renderings, "/a/", "1", 10).etag()).isEqualTo(render(renderings, "/b/", "2", 10).etag()).matches("\"[0-9a-f]{32}\"");
        assertThat(render(renderings, "/c/", "1", 11).etag()).isNotEqualTo(render(renderings, "/a/", "1", 10).etag());
    }
}
