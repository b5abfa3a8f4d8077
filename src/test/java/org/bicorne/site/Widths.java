package org.bicorne.site;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bicorne.kernel.WebAddress;

/**
 * How wide pages are without a visit to each, which costs ten times more: their bodies are put one after the other into a window that has
 * the same style sheets. Scripts do not run there; pages whose scripts matter are visited by {@link Representatives}.
 */
final class Widths {

    /** Sites have as many sets of style sheets as they have kinds of large rooms. */
    private static final int SETS_MAX = 10;

    private static final String MEASURE = """
            async addresses => {
              const sheets = html => [...html.querySelectorAll("link[rel=stylesheet]")].map(link => link.getAttribute("href")).join(" ");
              const own = sheets(document), wide = [], others = [];
              for (const address of addresses) {
                const html = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
                if (sheets(html) !== own || own === "") {
                  others.push(address);
                  continue;
                }
                document.documentElement.lang = html.documentElement.lang;
                document.body.replaceWith(document.adoptNode(html.body));
                document.body.getBoundingClientRect();
                await document.fonts.ready;
                const width = document.documentElement.scrollWidth;
                if (width !== innerWidth) {
                  wide.push(address + " is " + width + " wide");
                }
              }
              return {wide, others};
            }""";

    private Widths() {}

    /** Those that are not as wide as the window of this page, and how wide they are. */
    static List<String> wrong(Page page, String origin, List<WebAddress> addresses) {
        List<String> wide = new ArrayList<>();
        List<String> left = addresses.stream().map(address -> origin + address.encoded()).toList();
        for (int set = 0; set < SETS_MAX && !left.isEmpty(); set++) {
            page.navigate(left.getFirst());
            Map<?, ?> measured = (Map<?, ?>) page.evaluate(MEASURE, left);
            wide.addAll(strings(Objects.requireNonNull(measured.get("wide"))));
            left = strings(Objects.requireNonNull(measured.get("others")));
        }
        left.forEach(address -> wide.add(address + " could not be measured"));
        return wide;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
