package urunana.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.guide.Fitting;
import urunana.session.Session;

/** Where hosting stands, and how a line to send by hand stays short. */
class HostingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

    @Test
    @Tag("K23")
    void whatWasGivenForAnotherDayIsAskedAnew() {
        assertThat(hosting(null, null).state(DAY)).isEqualTo(Hosting.State.ASKED);
        assertThat(hosting(true, DAY).state(DAY)).isEqualTo(Hosting.State.GIVEN);
        assertThat(hosting(false, DAY).state(DAY)).isEqualTo(Hosting.State.NOT_POSSIBLE);
        assertThat(hosting(false, DAY).state(DAY.plusDays(1))).isEqualTo(Hosting.State.ASKED);
        assertThat(hosting(true, DAY).moved(DAY.plusDays(1))).isTrue();
        assertThat(hosting(true, DAY).state(null)).isEqualTo(Hosting.State.ASKED);
    }

    @Test
    @Tag("U27")
    void hoursAreThereWhenTheSessionFitsIntoThem() {
        var session = new Session(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "middle", 2, DAY, null, "", 90, 60, null, null, null, null, null, null, "", "", 1);
        assertThat(hours(LocalTime.of(14, 0), LocalTime.of(15, 30)).longEnough(session)).isTrue();
        assertThat(hours(LocalTime.of(14, 0), LocalTime.of(15, 29)).longEnough(session)).isFalse();
        assertThat(hosting(true, DAY).longEnough(session)).isFalse();
    }

    @Test
    @Tag("K24")
    void aSchoolIsCrowdedAboveTheLineOfTheGuidesAndNeverWhenItHasNotSaid() {
        assertThat(Fitting.crowded(60.0)).isFalse();
        assertThat(Fitting.crowded(60.1)).isTrue();
        assertThat(Fitting.crowded(null)).isFalse();
    }

    @Test
    void aLineToSendStaysShortAndItsAddressWhole() {
        String address = "https://cop.example/communities/" + UUID.randomUUID() + "/sessions/" + UUID.randomUUID() + "/invitation";
        assertThat(ShareText.of("CoP: First session, Fri 2 Oct, 14:00", "Staff room", "Do you come?", address).words())
                .isEqualTo("CoP: First session, Fri 2 Oct, 14:00, Staff room. Do you come? " + address);
        for (String room : List.of("", "Staff room", "Icyumba ".repeat(15))) {
            for (int length : new int[] {1, 100, 140, 200}) {
                String words = ShareText.of("é😀".repeat(length), room, "Do you come?", address).words();
                assertThat(words.codePointCount(0, words.length())).isLessThanOrEqualTo(ShareText.LONGEST);
                assertThat(words).endsWith(" Do you come? " + address);
            }
        }
        assertThat(new ShareText("a b&c=é").encoded()).isEqualTo("a%20b%26c%3D%C3%A9");
    }

    private static Hosting hosting(@Nullable Boolean possible, @Nullable LocalDate givenOn) {
        return new Hosting(8, "", "Uwase", possible, "", null, null, "", givenOn, "", 1, List.of());
    }

    private static Hosting hours(LocalTime from, LocalTime to) {
        return new Hosting(8, "", "Uwase", true, "Hall", from, to, "", DAY, "Rose", 1, List.of());
    }
}
