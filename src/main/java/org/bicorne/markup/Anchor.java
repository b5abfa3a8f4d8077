package org.bicorne.markup;

import java.util.Optional;

/** What every link of a body carries, wherever it comes from. */
final class Anchor {

    private Anchor() {
    }

    /** Links of strangers lend no credit to what they point at and no handle on our page. */
    static Optional<String> rel(Target target, Trust trust) {
        return target.external() && trust == Trust.UNTRUSTED ? Optional.of("nofollow noopener") : Optional.empty();
    }

    /** The page's answer as it may stand in HTML; nowhere when its scheme is refused. */
    static Target checked(Target target) {
        return Addresses.isSafe(target.href()) ? new Target(Addresses.encoded(target.href()), target.external(), target.extraClass())
                : Target.nowhere();
    }

    /** The link at the end of a heading by which a reader takes its address. */
    static String permalink(String id, String label) {
        StringBuilder out = new StringBuilder(" <a class=\"heading-anchor\"");
        Escape.attribute(out, "href", "#" + Addresses.encoded(id));
        Escape.attribute(out, "aria-label", label);
        return out.append(">#</a>").toString();
    }

    /** Whether headings of this level have a permalink. */
    static boolean hasPermalink(int level) {
        return level >= 2 && level <= 4;
    }
}
