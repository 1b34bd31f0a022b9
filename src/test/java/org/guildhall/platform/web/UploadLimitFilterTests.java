package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** What is too large is refused by what it says of itself, before anything reads it. */
class UploadLimitFilterTests {

    @Test
    void too_large_is_413_and_goes_no_further() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        assertThat(answer(DataSize.ofMegabytes(2), chain)).isEqualTo(413);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void what_fits_goes_on() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        assertThat(answer(DataSize.ofMegabytes(1), chain)).isEqualTo(200);
        assertThat(chain.getRequest()).isNotNull();
    }

    private static int answer(DataSize size, MockFilterChain chain) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/anything") {
            @Override
            public long getContentLengthLong() {
                return size.toBytes();
            }
        };
        MockHttpServletResponse response = new MockHttpServletResponse();
        new UploadLimitFilter(DataSize.ofMegabytes(1)).doFilter(request, response, chain);
        return response.getStatus();
    }
}
