package org.bicorne.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Renders the templates of {@code src/main/jte}, which are compiled with the program. */
public final class Templates {

    private static final String PACKAGE = "org.bicorne.ui.templates";
    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /**
     * A page in UTF-8.
     *
     * @param template for example {@code content/article.jte}
     * @param model the template's only parameter
     */
    public static byte[] render(String template, Object model) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        ENGINE.render(template, model, page);
        return page.toByteArray();
    }

    /** The engine keeps the context class loader of the thread that makes it, and a pool's thread does not know our classes. */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
