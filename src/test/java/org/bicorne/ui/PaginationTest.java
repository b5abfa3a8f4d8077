package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaginationTest {

    @Test
    void showsTheEndsAndTheNeighbours() {
        assertThat(window(1, 12)).containsExactly(1, 2, Pagination.GAP, 12);
        assertThat(window(6, 12)).containsExactly(1, Pagination.GAP, 5, 6, 7, Pagination.GAP, 12);
        assertThat(window(12, 12)).containsExactly(1, Pagination.GAP, 11, 12);
        assertThat(window(2, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void doesNotHideASinglePageBehindAGap() {
        assertThat(window(4, 7)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void refusesAPageThatIsNotThere() {
        assertThatThrownBy(() -> new Pagination(4, List.of("/", "/page-2/"))).isInstanceOf(IllegalStateException.class);
    }

    private static List<Integer> window(int page, int pages) {
        return new Pagination(page, Collections.nCopies(pages, "/")).window();
    }
}
