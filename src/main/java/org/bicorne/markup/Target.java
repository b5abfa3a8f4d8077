package org.bicorne.markup;

/**
 * Where a link leads on the page that shows it.
 *
 * @param href empty when it leads nowhere: its words stay, the link goes
 * @param external whether it leaves the site
 * @param extraClass a class of the site's for this link, or empty
 */
public record Target(String href, boolean external, String extraClass) {

    public static Target inside(String href) {
        return new Target(href, false, "");
    }

    public static Target outside(String href) {
        return new Target(href, true, "");
    }

    /** The link is removed and its words stay. */
    public static Target nowhere() {
        return new Target("", false, "");
    }
}
