package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GPL-3.0-only | GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007 … use the GNU Lesser General Public License instead of this License.
            LGPL-3.0-only | GNU LESSER GENERAL PUBLIC LICENSE Version 3, 29 June 2007
            AGPL-3.0-only | GNU AFFERO GENERAL PUBLIC LICENSE    Version 3, 19 November 2007
            MIT | Permission is hereby granted, free of charge, to any person obtaining a copy … The above copyright notice and this permission notice shall be
            BSD-3-Clause | Redistribution and use in source and binary forms … Neither the name of the City nor the names of its contributors
            BSD-2-Clause | Redistribution and use in source and binary forms … Redistributions in binary form must reproduce the above
            CECILL-B | CONTRAT DE LICENCE DE LOGICIEL LIBRE CeCILL-B Version 1.0 du 2006-09-05
            etalab-2.0 | LICENCE OUVERTE / OPEN LICENCE Version 2.0
            EUPL-1.2 | # LICENCE PUBLIQUE DE L’UNION EUROPÉENNE v. 1.2
            EUPL-1.2 OR MIT | SPDX-License-Identifier: EUPL-1.2 OR MIT
            """)
    void recognises(String spdx, String text) {
        assertThat(LicenceText.of(text)).contains(spdx);
    }

    @Test
    void knowsNothingOfOtherTexts() {
        assertThat(LicenceText.of("All rights reserved.")).isEmpty();
        assertThat(LicenceText.of("")).isEmpty();
    }

    @Test
    void recognisesOurOwn() throws IOException {
        assertThat(LicenceText.of(Files.readString(Path.of("LICENSES", "EUPL-1.2.txt")))).contains("EUPL-1.2");
    }
}
