package org.bicorne.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.Test;

class FamilyTest {

    /** Numbers as pages: {@code /n/7/}; {@code /n/old-7/} is where 7 was. */
    private record Numbers(long size) implements Family, PageSource {

        @Override
        public String pattern() {
            return "/n/NUMBER/";
        }

        @Override
        public Answer lookup(WebAddress address) {
            if (address.path().startsWith("/n/old-")) {
                return new Answer.Moved("/n/" + address.path().substring("/n/old-".length()));
            }
            boolean isNumber = address.path().matches("/n/\\d{1,9}/") && Long.parseLong(address.path().replaceAll("\\D", "")) < size;
            return isNumber ? new Answer.Found(page(address.path())) : new Answer.Missing();
        }

        @Override
        public List<Page> part(long from, int membersMax) {
            return LongStream.range(from, Math.min(size, from + membersMax)).mapToObj(number -> page("/n/" + number + "/")).toList();
        }

        private static Page page(String path) {
            return Page.listed(new WebAddress(path), new Entry(path, Language.ENGLISH, Optional.empty()), () -> Version.of(path), () -> new byte[0]);
        }

        @Override
        public List<Page> pages() {
            return List.of();
        }

        @Override
        public List<Family> families() {
            return List.of(this);
        }
    }

    private static PageTable table(PageSource... others) {
        return PageTable.of(List.of(new Numbers(1_000_000))).with(List.of(others));
    }

    private static String at(PageTable table, String address) {
        return switch (table.lookup(new WebAddress(address))) {
            case Answer.Found(var page) -> "found " + page.origin() + " " + page.address();
            case Answer.Moved(String to) -> to;
            case Answer.Missing _ -> "missing";
        };
    }

    @Test
    void isLookedUpWithoutBeingInTheTable() {
        PageTable table = table();

        assertThat(at(table, "/n/999999/")).isEqualTo("found COMPUTED /n/999999/");
        assertThat(at(table, "/n/1000000/")).isEqualTo("missing");
        assertThat(at(table, "/n/old-7/")).isEqualTo("/n/7/");
        assertThat(table.page(new WebAddress("/n/7/"))).isPresent();
        assertThat(table.pages()).isEmpty();
    }

    @Test
    void leavesAnAddressToThePageThatSomebodyWrote() {
        Page written = new Page(new WebAddress("/n/7/"), MediaType.HTML, Page.Origin.FOLDER, Optional.of(new FilePath("n/7.md")), () -> Version.of(""),
                new Body.Rendered(() -> new byte[0]), Optional.empty());
        PageTable table = table(() -> List.of(written));

        assertThat(at(table, "/n/7/")).isEqualTo("found FOLDER /n/7/");
    }

    @Test
    void staysWhenTheTableIsRenewed() {
        PageTable table = PageTable.of(List.of(new Numbers(3)));

        PageTable renewed = table.renewed(List.of(new Numbers(4))).orElseThrow();

        assertThat(at(renewed, "/n/3/")).startsWith("found");
        assertThat(renewed.families()).hasSize(1);
    }

    @Test
    void isEnumeratedUpToALimit() {
        Family first = new Numbers(1_000).upTo(30);

        assertThat(first.size()).isEqualTo(30);
        assertThat(first.part(20, 100)).extracting(page -> page.address().path()).hasSize(10).endsWith("/n/29/");
        assertThat(first.part(30, 100)).isEmpty();
        assertThat(first.lookup(new WebAddress("/n/999/"))).isInstanceOf(Answer.Found.class);
    }
}
