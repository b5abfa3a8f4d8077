package org.bicorne.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises the licence of a text by phrases that no other licence has: those of the licences that public bodies use most. */
final class LicenceText {

    private static final int CHARACTERS_MAX = 60_000;

    /** A licence and the phrases that all have to be there, none of the others may; the first that fits counts. */
    private record Trait(String spdx, List<String> phrases, List<String> others) {}

    private static final String NEITHER_NAME = "neither the name of";
    private static final String REDISTRIBUTION = "redistribution and use in source and binary forms";

    private static final List<Trait> TRAITS = List.of(
            trait("EUPL-1.2", "european union public licence", "v. 1.2"), trait("EUPL-1.1", "european union public licence", "v. 1.1"),
            trait("EUPL-1.2", "licence publique de l union européenne", "v. 1.2"), trait("EUPL-1.2", "european union public licence", "version 1.2"),
            trait("AGPL-3.0-only", "gnu affero general public license version 3, 19 november 2007"),
            trait("LGPL-3.0-only", "gnu lesser general public license version 3, 29 june 2007"),
            trait("LGPL-2.1-only", "gnu lesser general public license version 2.1, february 1999"),
            trait("LGPL-2.0-only", "gnu library general public license version 2, june 1991"),
            trait("GPL-3.0-only", "gnu general public license version 3, 29 june 2007"), trait("GPL-2.0-only", "gnu general public license version 2, june 1991"),
            trait("Apache-2.0", "apache license version 2.0, january 2004"), trait("MPL-2.0", "mozilla public license", "version 2.0"),
            trait("EPL-2.0", "eclipse public license", "v 2.0"), trait("EPL-1.0", "eclipse public license", "v 1.0"),
            trait("CECILL-2.1", "cecill", "version 2.1 du 2013-06-21"), trait("CECILL-2.1", "cecill", "version 2.1 dated 2013-06-21"),
            trait("CECILL-2.0", "cecill", "version 2.0 du 2006-09-05"), trait("CECILL-2.0", "cecill", "version 2.0 dated 2006-09-05"),
            trait("CECILL-B", "cecill-b", "version 1.0"), trait("CECILL-C", "cecill-c", "version 1.0"), trait("CECILL-2.1", "cecill", "version 2.1"),
            trait("etalab-2.0", "licence ouverte", "version 2.0"), trait("etalab-2.0", "open licence", "version 2.0"), trait("etalab-2.0", "licence ouverte", "v2.0"),
            trait("ODbL-1.0", "open database license", "odbl"), trait("CC0-1.0", "cc0 1.0 universal"),
            trait("CC-BY-SA-4.0", "attribution-sharealike 4.0 international"), trait("CC-BY-4.0", "attribution 4.0 international"),
            trait("OFL-1.1", "sil open font license", "version 1.1"), trait("PostgreSQL", "postgresql license"),
            trait("WTFPL", "do what the fuck you want to public license"),
            trait("Unlicense", "this is free and unencumbered software released into the public domain"),
            trait("BSD-4-Clause", REDISTRIBUTION, "all advertising materials mentioning features", NEITHER_NAME),
            trait("BSD-3-Clause", REDISTRIBUTION, NEITHER_NAME), trait("BSD-3-Clause", REDISTRIBUTION, "names of its contributors"),
            new Trait("BSD-2-Clause", List.of(REDISTRIBUTION, "redistributions in binary form must reproduce"), List.of(NEITHER_NAME, "may be used to endorse")),
            trait("BSL-1.0", "boost software license", "version 1.0"), trait("Zlib", "this software is provided as-is , without any express or implied warranty"),
            trait("ISC", "permission to use, copy, modify, and/or distribute this software for any purpose", "appear in all copies"),
            new Trait("0BSD", List.of("permission to use, copy, modify, and/or distribute this software for any purpose"), List.of("appear in all copies")),
            trait("ISC", "permission to use, copy, modify, and distribute this software for any purpose with or without fee"),
            trait("MIT", "permission is hereby granted, free of charge, to any person obtaining a copy", "the above copyright notice and this permission notice"),
            new Trait("MIT-0", List.of("permission is hereby granted, free of charge, to any person obtaining a copy"), List.of("the above copyright notice")));

    private LicenceText() {}

    private static Trait trait(String spdx, String... phrases) {
        return new Trait(spdx, List.of(phrases), List.of());
    }

    /** Its SPDX identifier; a line {@code SPDX-License-Identifier} says it outright. */
    static Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), CHARACTERS_MAX));
        Optional<String> tagged = start.lines().limit(20).map(String::strip).filter(line -> line.contains("SPDX-License-Identifier:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).filter(id -> id.matches("[\\w.+ ()-]{2,80}")).findFirst();
        String plain = start.toLowerCase(Locale.ROOT).replaceAll("[\"“”«»'’*#=>]", " ").replaceAll("\\s+", " ");
        return tagged.or(() -> TRAITS.stream()
                .filter(trait -> trait.phrases().stream().allMatch(plain::contains) && trait.others().stream().noneMatch(plain::contains))
                .map(Trait::spdx).findFirst());
    }
}
