package urunana;

import static urunana.access.Policy.ADMINISTER;
import static urunana.access.Policy.HOLDER;
import static urunana.access.Policy.LEAD;
import static urunana.access.Policy.LEADER;
import static urunana.access.Policy.LOOK_AFTER;
import static urunana.access.Policy.MANAGE_PEOPLE;
import static urunana.access.Policy.MANAGE_PLACES;
import static urunana.access.Policy.MANAGE_PROGRAMME;
import static urunana.access.Policy.MEMBER;
import static urunana.access.Policy.OPEN;
import static urunana.access.Policy.OVERSEE;
import static urunana.access.Policy.SIGNED_IN;
import static urunana.web.Route.get;
import static urunana.web.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import urunana.agenda.AgendaPages;
import urunana.agenda.InboxPages;
import urunana.agenda.LeadingPages;
import urunana.card.CardPages;
import urunana.challenge.ChallengePages;
import urunana.challenge.ChoicePages;
import urunana.challenge.VotePages;
import urunana.community.CommunityPages;
import urunana.community.MembershipPages;
import urunana.consolidation.ConsolidationPages;
import urunana.consolidation.ProductPages;
import urunana.cycle.CyclePages;
import urunana.cycle.MeetingPages;
import urunana.dissemination.DisseminationPages;
import urunana.document.DocumentPages;
import urunana.file.FilePages;
import urunana.guest.GuestPages;
import urunana.guest.VisitPages;
import urunana.guide.GuideEditPages;
import urunana.guide.GuidePages;
import urunana.health.HealthPages;
import urunana.invitation.CalendarPages;
import urunana.invitation.HostingPages;
import urunana.invitation.InvitationPages;
import urunana.lesson.LessonPages;
import urunana.paper.PaperPages;
import urunana.paper.PaperRecordPages;
import urunana.parked.EntryPages;
import urunana.person.CodePages;
import urunana.person.DutyPages;
import urunana.person.ImportPages;
import urunana.person.LoadPages;
import urunana.person.MePages;
import urunana.person.PersonPages;
import urunana.person.SignInPages;
import urunana.phone.PhonePages;
import urunana.place.FileImportPages;
import urunana.place.PlaceEditPages;
import urunana.place.PlacePages;
import urunana.programme.PartPages;
import urunana.programme.ProgrammePages;
import urunana.programme.SchoolYearPages;
import urunana.programme.TakingPartPages;
import urunana.pulse.EnablerPages;
import urunana.pulse.PulsePages;
import urunana.report.CycleReportPages;
import urunana.report.SessionReportPages;
import urunana.session.SessionPages;
import urunana.session.TaskPages;
import urunana.shelf.PackPages;
import urunana.shelf.ShelfImportPages;
import urunana.shelf.ShelfPages;
import urunana.support.SupportPages;
import urunana.today.TodayPages;
import urunana.tryout.LookPages;
import urunana.tryout.ReviewPages;
import urunana.tryout.TryoutPages;
import urunana.voice.LookingBackPages;
import urunana.voice.VoicePages;
import urunana.web.Assets;
import urunana.web.Route;

/** Every address of the program on one screen: method, path, who may reach it, what answers, and whether it is kept offline. */
@Component
public final class Routes {
    private final List<Route> table;

    Routes(Assets assets, HealthPages health, SignInPages signIn, PlacePages places,
           PlaceEditPages placeEdits, FileImportPages fileImports, CommunityPages communities, MembershipPages memberships,
           CyclePages cycle, MeetingPages meeting, SessionPages session, ChallengePages challenge, ChoicePages choice,
           TryoutPages tryout, ReviewPages review, LookPages look, FilePages files, PersonPages person, DutyPages duty, CodePages code,
           MePages me, LoadPages load, ImportPages imports, LessonPages lesson, DocumentPages documents,
           ConsolidationPages consolidation, ProductPages products, DisseminationPages dissemination,
           SessionReportPages sessionReport, PaperPages papers, PaperRecordPages paperRecord, CycleReportPages cycleReport, PackPages pack, ShelfPages shelf,
           ShelfImportPages shelfImport, TodayPages today, ProgrammePages programme, PartPages part,
           TakingPartPages takingPart, SchoolYearPages year, PhonePages phone, EntryPages parked,
           GuidePages guide, GuideEditPages guideEdit, InboxPages inbox, AgendaPages agenda,
           VoicePages voice, LookingBackPages lookingBack, CardPages card, PulsePages pulse, EnablerPages enablers,
           VotePages votes, SupportPages support, GuestPages guests, VisitPages visit,
           InvitationPages invitation, HostingPages hosting, CalendarPages calendar, TaskPages task, LeadingPages leading) {
        table = List.of(
                get("/health", OPEN, health::health),
                get("/assets/{name}", OPEN, assets::serve),
                get("/worker.js", OPEN, assets::worker),
                get("/offline", OPEN, phone::offline),
                get("/phone", SIGNED_IN, phone::show).kept(),
                get("/phone/key", SIGNED_IN, phone::key),

                get("/sign-in", OPEN, signIn::ask),
                post("/sign-in", OPEN, signIn::begin),
                get("/sign-in/code", OPEN, signIn::askCode),
                post("/sign-in/code", OPEN, signIn::beginWithCode),
                post("/sign-out", SIGNED_IN, signIn::end),
                post("/language", OPEN, signIn::language),
                post("/light", OPEN, signIn::light),

                get("/places", SIGNED_IN, places::list),
                post("/places", ADMINISTER, places::loadCountry),
                get("/places/{place}", SIGNED_IN, places::show),
                get("/places/{place}/sites", SIGNED_IN, places::sites),
                get("/places/{place}/sites/new", MANAGE_PLACES, placeEdits::newSite),
                post("/places/{place}/sites", MANAGE_PLACES, placeEdits::addSite),
                get("/places/{place}/details", MANAGE_PLACES, placeEdits::editDetails),
                post("/places/{place}/details", MANAGE_PLACES, placeEdits::saveDetails),
                get("/places/{place}/profile", MANAGE_PLACES, placeEdits::editProfile),
                post("/places/{place}/profile", MANAGE_PLACES, placeEdits::saveProfile),
                get("/places/{place}/imports/new", MANAGE_PLACES, fileImports::ask),
                post("/places/{place}/imports", MANAGE_PLACES, fileImports::send),
                get("/places/{place}/imports/{import}", MANAGE_PLACES, fileImports::show),
                post("/places/{place}/imports/{import}/application", MANAGE_PLACES, fileImports::apply),

                get("/communities", SIGNED_IN, communities::list).kept(),
                get("/communities/new", LEAD, communities::ask),
                post("/communities", LEAD, communities::found),
                get("/communities/{community}", SIGNED_IN, communities::show).kept(),
                post("/communities/{community}", LEADER, communities::change),
                get("/communities/{community}/edit", LEADER, communities::edit),
                get("/communities/{community}/leaders", LEADER, communities::leaders),
                post("/communities/{community}/leaders", LEADER, communities::changeLeaders),
                get("/communities/{community}/closure", LEADER, communities::askClosure),
                post("/communities/{community}/closure", LEADER, communities::close),

                get("/communities/{community}/norms", SIGNED_IN, memberships::norms).kept(),
                post("/communities/{community}/acceptance", SIGNED_IN, memberships::accept).kept(),
                post("/communities/{community}/refusal", SIGNED_IN, memberships::decline).kept(),
                post("/communities/{community}/requests", SIGNED_IN, memberships::ask),
                post("/communities/{community}/requests/{person}/acceptance", LEADER, memberships::admit),
                post("/communities/{community}/requests/{person}/refusal", LEADER, memberships::refuse),
                get("/communities/{community}/invitations", LEADER, memberships::invitations),
                post("/communities/{community}/invitations", LEADER, memberships::invite),
                post("/communities/{community}/invitations/{person}/withdrawal", LEADER, memberships::withdraw),
                get("/communities/{community}/members", MEMBER, memberships::members).kept(),
                get("/communities/{community}/members/{person}/removal", LEADER, memberships::askRemoval),
                post("/communities/{community}/members/{person}/removal", LEADER, memberships::remove),
                get("/communities/{community}/departure", MEMBER, memberships::askDeparture),
                post("/communities/{community}/departure", MEMBER, memberships::leave),

                get("/me", SIGNED_IN, me::show),
                get("/me/edit", SIGNED_IN, me::edit),
                post("/me", SIGNED_IN, me::change),
                get("/me/pin", SIGNED_IN, me::askPin),
                post("/me/pin", SIGNED_IN, me::changePin),
                post("/me/sign-ins/{sign_in}/closure", SIGNED_IN, me::endOne),
                post("/me/sign-ins/closure", SIGNED_IN, me::endOthers),

                get("/me/parked", SIGNED_IN, parked::list),
                get("/me/parked/{entry}", SIGNED_IN, parked::show),
                post("/me/parked/{entry}/closure", SIGNED_IN, parked::close),
                post("/me/parked/{entry}/showing", SIGNED_IN, parked::share),
                get("/communities/{community}/parked", LEADER, parked::ofCommunity),

                get("/people", LOOK_AFTER, person::list),
                get("/people/new", MANAGE_PEOPLE, person::ask),
                post("/people", MANAGE_PEOPLE, person::add),
                get("/people/loads", OVERSEE, load::show),
                get("/people/slips", LOOK_AFTER, code::ask),
                post("/people/slips", LOOK_AFTER, code::print),
                get("/people/import", MANAGE_PEOPLE, imports::ask),
                get("/people/import/example", MANAGE_PEOPLE, imports::example),
                post("/people/import", MANAGE_PEOPLE, imports::send),
                get("/people/import/{file}", MANAGE_PEOPLE, imports::look),
                post("/people/import/{file}", MANAGE_PEOPLE, imports::apply),
                get("/people/{person}", SIGNED_IN, person::show),
                get("/people/{person}/edit", MANAGE_PEOPLE, person::edit),
                post("/people/{person}", MANAGE_PEOPLE, person::change),
                post("/people/{person}/code", LOOK_AFTER, code::give),
                get("/people/{person}/duties/new", MANAGE_PEOPLE, duty::ask),
                post("/people/{person}/duties", MANAGE_PEOPLE, duty::give),
                get("/people/{person}/duties/{duty}", MANAGE_PEOPLE, duty::askEnd),
                post("/people/{person}/duties/{duty}/closure", MANAGE_PEOPLE, duty::end),
                get("/places/{place}/people", LOOK_AFTER, person::served),

                get("/programmes", SIGNED_IN, programme::list),
                get("/programmes/new", ADMINISTER, programme::ask),
                post("/programmes", ADMINISTER, programme::found),
                get("/programmes/{programme}", SIGNED_IN, programme::show).kept(),
                get("/programmes/{programme}/edit", MANAGE_PROGRAMME, programme::edit),
                post("/programmes/{programme}", MANAGE_PROGRAMME, programme::change),
                get("/programmes/{programme}/partners", MANAGE_PROGRAMME, part::askPartners),
                post("/programmes/{programme}/partners", MANAGE_PROGRAMME, part::keepPartners),
                get("/programmes/{programme}/places", MANAGE_PROGRAMME, takingPart::list),
                get("/programmes/{programme}/places/new", MANAGE_PROGRAMME, takingPart::choose),
                get("/programmes/{programme}/places/{place}", MANAGE_PROGRAMME, takingPart::ask),
                post("/programmes/{programme}/places/{place}", MANAGE_PROGRAMME, takingPart::keep),
                post("/programmes/{programme}/places/{place}/removal", MANAGE_PROGRAMME, takingPart::remove),
                get("/programmes/{programme}/phases", MANAGE_PROGRAMME, part::askPhases),
                post("/programmes/{programme}/phases", MANAGE_PROGRAMME, part::keepPhases),
                get("/programmes/{programme}/targets", MANAGE_PROGRAMME, part::askTargets),
                post("/programmes/{programme}/targets", MANAGE_PROGRAMME, part::keepTargets),
                get("/programmes/{programme}/vocabulary", MANAGE_PROGRAMME, part::askWords),
                post("/programmes/{programme}/vocabulary", MANAGE_PROGRAMME, part::keepWords),
                get("/programmes/{programme}/evaluators", MANAGE_PROGRAMME, part::askEvaluators),
                post("/programmes/{programme}/evaluators", MANAGE_PROGRAMME, part::keepEvaluators),
                get("/school-years", ADMINISTER, year::list),
                get("/school-years/new", ADMINISTER, year::ask),
                post("/school-years", ADMINISTER, year::add),
                get("/school-years/{year}", ADMINISTER, year::edit),
                post("/school-years/{year}", ADMINISTER, year::change),

                get("/guides", SIGNED_IN, guide::list).kept(),
                get("/guides/{guide}", SIGNED_IN, guide::show).kept(),
                get("/guides/{guide}/papers", SIGNED_IN, papers::ofGuide).kept(),
                get("/programmes/{programme}/guides", MANAGE_PROGRAMME, guideEdit::ofProgramme),
                post("/programmes/{programme}/guides", MANAGE_PROGRAMME, guideEdit::adapt),
                get("/programmes/{programme}/guides/{guide}/edit", MANAGE_PROGRAMME, guideEdit::edit),
                post("/programmes/{programme}/guides/{guide}", MANAGE_PROGRAMME, guideEdit::call),
                get("/programmes/{programme}/guides/{guide}/parts/{kind}", MANAGE_PROGRAMME, guideEdit::askPart),
                post("/programmes/{programme}/guides/{guide}/parts/{kind}", MANAGE_PROGRAMME, guideEdit::changePart),
                post("/programmes/{programme}/guides/{guide}/editions", MANAGE_PROGRAMME, guideEdit::publish),
                post("/programmes/{programme}/guides/{guide}/retirement", MANAGE_PROGRAMME, guideEdit::retire),
                get("/communities/{community}/guides", MEMBER, guide::ofCommunity),
                post("/communities/{community}/guides", LEADER, guideEdit::adapt),
                get("/communities/{community}/guides/{guide}", MEMBER, guide::showOwn).kept(),
                get("/communities/{community}/guides/{guide}/edit", LEADER, guideEdit::edit),
                post("/communities/{community}/guides/{guide}", LEADER, guideEdit::call),
                get("/communities/{community}/guides/{guide}/parts/{kind}", LEADER, guideEdit::askPart),
                post("/communities/{community}/guides/{guide}/parts/{kind}", LEADER, guideEdit::changePart),
                post("/communities/{community}/guides/{guide}/editions", LEADER, guideEdit::publish),
                post("/communities/{community}/guides/{guide}/retirement", LEADER, guideEdit::retire),

                get("/communities/{community}/inbox", MEMBER, inbox::list).kept(),
                post("/communities/{community}/inbox", MEMBER, inbox::drop).kept().withoutName(),
                post("/communities/{community}/inbox/{item}/removal", LEADER, inbox::putAside).kept(),
                get("/communities/{community}/sessions/{session}/agenda", MEMBER, agenda::show).kept(),
                post("/communities/{community}/sessions/{session}/agenda", LEADER, agenda::arrange).kept(),
                get("/communities/{community}/sessions/{session}/agenda/edit", LEADER, agenda::ask).kept(),
                get("/communities/{community}/sessions/{session}/run", MEMBER, leading::run).kept(),
                post("/communities/{community}/sessions/{session}/leading", MEMBER, leading::lead),
                post("/communities/{community}/sessions/{session}/jottings", MEMBER, leading::jot).kept(),
                post("/communities/{community}/jottings/{jotting}/removal", MEMBER, leading::remove).kept(),

                get("/communities/{community}/sessions/{session}/guests", MEMBER, guests::list),
                post("/communities/{community}/sessions/{session}/guests", LEADER, guests::invite),
                post("/communities/{community}/guests/{guest}/address", LEADER, guests::address),
                post("/communities/{community}/guests/{guest}/withdrawal", LEADER, guests::takeBack),
                get("/communities/{community}/visits/{visit}", SIGNED_IN, visit::show).kept(),
                post("/communities/{community}/visits/{visit}", SIGNED_IN, visit::answer).kept(),
                get("/guest/{token}", HOLDER, visit::showByAddress),
                post("/guest/{token}", HOLDER, visit::answerByAddress),

                get("/communities/{community}/cycles", MEMBER, cycle::list).kept(),
                get("/communities/{community}/cycles/new", LEADER, cycle::ask),
                post("/communities/{community}/cycles", LEADER, cycle::begin),
                get("/communities/{community}/cycles/{cycle}", MEMBER, cycle::show).kept(),
                get("/communities/{community}/cycles/{cycle}/sessions/new", LEADER, cycle::askNext).kept(),
                post("/communities/{community}/cycles/{cycle}/sessions", LEADER, cycle::planNext).kept(),
                get("/communities/{community}/cycles/{cycle}/ticks/new", MEMBER, cycle::askTick).kept(),
                post("/communities/{community}/cycles/{cycle}/ticks", MEMBER, cycle::tick).kept(),
                get("/communities/{community}/cycles/{cycle}/evaluation", MEMBER, cycle::askEvaluation).kept(),
                post("/communities/{community}/cycles/{cycle}/evaluation", MEMBER, cycle::evaluate).kept(),
                get("/communities/{community}/cycles/{cycle}/stop", LEADER, cycle::askStop),
                post("/communities/{community}/cycles/{cycle}/stop", LEADER, cycle::stop),

                get("/communities/{community}/sessions/{session}", MEMBER, meeting::show).kept(),
                post("/communities/{community}/sessions/{session}/closure", LEADER, meeting::close).kept(),
                post("/communities/{community}/sessions/{session}/opening", LEADER, session::open).kept(),
                get("/communities/{community}/sessions/{session}/date", LEADER, session::askMove).kept(),
                post("/communities/{community}/sessions/{session}/date", LEADER, session::move).kept(),
                post("/communities/{community}/sessions/{session}/postponement", LEADER, session::postpone).kept(),
                post("/communities/{community}/sessions/{session}/cancellation", LEADER, session::cancel).kept(),
                get("/communities/{community}/sessions/{session}/attendance", MEMBER, session::askAttendance).kept(),
                post("/communities/{community}/sessions/{session}/attendance", MEMBER, session::attend).kept(),
                get("/communities/{community}/sessions/{session}/notes", MEMBER, session::askNotes).kept(),
                post("/communities/{community}/sessions/{session}/notes", MEMBER, session::note).kept(),
                get("/communities/{community}/sessions/{session}/decisions/new", MEMBER, session::askDecision).kept(),
                post("/communities/{community}/sessions/{session}/decisions", MEMBER, session::decide).kept(),
                post("/communities/{community}/promises/{decision}/keeping", MEMBER, session::keep).kept(),

                get("/communities/{community}/sessions/{session}/invitation", MEMBER, invitation::show).kept(),
                post("/communities/{community}/sessions/{session}/invitation/answers", MEMBER, invitation::answer).kept(),
                get("/communities/{community}/sessions/{session}/invitation/calendar.ics", MEMBER, invitation::calendar),
                get("/communities/{community}/sessions/{session}/hosting", SIGNED_IN, hosting::show).kept(),
                post("/communities/{community}/sessions/{session}/hosting", SIGNED_IN, hosting::save).kept(),
                get("/me/calendar", SIGNED_IN, calendar::show),
                post("/me/calendar", SIGNED_IN, calendar::make),
                post("/me/calendar/withdrawal", SIGNED_IN, calendar::withdraw),
                get("/calendar/{token}.ics", HOLDER, calendar::feed),

                get("/communities/{community}/tasks", MEMBER, task::log).kept(),
                get("/communities/{community}/sessions/{session}/tasks", MEMBER, task::ask).kept(),
                post("/communities/{community}/sessions/{session}/tasks", MEMBER, task::give).kept(),
                post("/communities/{community}/sessions/{session}/tasks/draw", LEADER, task::draw).kept(),

                get("/communities/{community}/sessions/{session}/voice", MEMBER, voice::show).kept(),
                post("/communities/{community}/sessions/{session}/voice/turns", MEMBER, voice::turn).kept(),
                post("/communities/{community}/sessions/{session}/voice/counts", MEMBER, voice::count).kept(),
                post("/communities/{community}/sessions/{session}/voice/corrections", MEMBER, voice::correct).kept(),
                get("/communities/{community}/sessions/{session}/voice/shares", MEMBER, voice::shares),
                get("/communities/{community}/voice", LEADER, voice::trend),
                get("/communities/{community}/voice/mine", MEMBER, lookingBack::mine).kept(),
                post("/communities/{community}/voice/mine", MEMBER, lookingBack::wish).kept(),
                get("/communities/{community}/sessions/{session}/guidelines", LEADER, lookingBack::askGuidelines).kept(),
                post("/communities/{community}/sessions/{session}/guidelines", LEADER, lookingBack::lookBack).kept(),
                get("/communities/{community}/sessions/{session}/highlights/new", MEMBER, lookingBack::askHighlight).kept(),
                post("/communities/{community}/sessions/{session}/highlights", MEMBER, lookingBack::value).kept(),
                post("/communities/{community}/highlights/{highlight}/withdrawal", MEMBER, lookingBack::takeAway).kept(),

                get("/cards", SIGNED_IN, card::list).kept(),
                get("/cards/print", SIGNED_IN, card::print),
                get("/cards/{card}", SIGNED_IN, card::show).kept(),
                get("/communities/{community}/sessions/{session}/cards", MEMBER, card::ask).kept(),
                post("/communities/{community}/sessions/{session}/cards", LEADER, card::choose).kept(),

                get("/communities/{community}/cycles/{cycle}/challenges/new", MEMBER, challenge::ask).kept(),
                post("/communities/{community}/cycles/{cycle}/challenges", MEMBER, challenge::raise).kept(),
                get("/communities/{community}/challenges/{challenge}", MEMBER, challenge::show).kept(),
                get("/communities/{community}/challenges/{challenge}/words", MEMBER, challenge::askWords).kept(),
                post("/communities/{community}/challenges/{challenge}/words", MEMBER, challenge::rewrite).kept(),
                post("/communities/{community}/challenges/{challenge}/evidence", MEMBER, challenge::addEvidence).kept(),
                post("/communities/{community}/challenges/{challenge}/solutions", MEMBER, challenge::suggest).kept(),
                get("/communities/{community}/challenges/{challenge}/analysis", MEMBER, challenge::askAnalysis).kept(),
                post("/communities/{community}/challenges/{challenge}/analysis", MEMBER, challenge::analyse).kept(),
                get("/communities/{community}/challenges/{challenge}/passing-up", LEADER, challenge::askPassingUp),
                post("/communities/{community}/challenges/{challenge}/passing-up", LEADER, challenge::passUp),
                get("/passed-up", OVERSEE, challenge::passedUp),

                get("/communities/{community}/cycles/{cycle}/sorting", MEMBER, choice::askSorting).kept(),
                post("/communities/{community}/cycles/{cycle}/sorting", MEMBER, choice::sort).kept(),
                get("/communities/{community}/cycles/{cycle}/votes", MEMBER, votes::ask).kept(),
                post("/communities/{community}/cycles/{cycle}/votes", MEMBER, votes::cast).kept().withoutName(),
                post("/communities/{community}/cycles/{cycle}/vote-closure", LEADER, votes::close).kept(),
                get("/communities/{community}/cycles/{cycle}/hands", MEMBER, votes::askHands).kept(),
                post("/communities/{community}/cycles/{cycle}/hands", MEMBER, votes::countHands).kept(),
                get("/communities/{community}/cycles/{cycle}/selection", LEADER, choice::askSelection).kept(),
                post("/communities/{community}/cycles/{cycle}/selection", LEADER, choice::select).kept(),

                get("/communities/{community}/challenges/{challenge}/tryouts/new", MEMBER, tryout::ask).kept(),
                post("/communities/{community}/challenges/{challenge}/tryouts", MEMBER, tryout::plan).kept(),
                get("/communities/{community}/tryouts/{tryout}", MEMBER, tryout::show).kept(),
                get("/communities/{community}/tryouts/{tryout}/plan", MEMBER, tryout::askChange).kept(),
                post("/communities/{community}/tryouts/{tryout}/plan", MEMBER, tryout::change).kept(),
                post("/communities/{community}/tryouts/{tryout}/removal", MEMBER, tryout::remove).kept(),
                post("/communities/{community}/tryouts/{tryout}/notes", MEMBER, tryout::note).kept(),
                get("/communities/{community}/tryouts/{tryout}/notes/{note}/sharing", MEMBER, tryout::askSharing).kept(),
                post("/communities/{community}/tryouts/{tryout}/notes/{note}/sharing", MEMBER, tryout::share).kept(),
                get("/communities/{community}/tryouts/{tryout}/review", MEMBER, review::askReview).kept(),
                post("/communities/{community}/tryouts/{tryout}/review", MEMBER, review::review).kept(),
                get("/communities/{community}/tryouts/{tryout}/deeper-look", MEMBER, review::askLook).kept(),
                post("/communities/{community}/tryouts/{tryout}/deeper-look", MEMBER, review::look).kept(),
                get("/communities/{community}/tryouts/{tryout}/deeper-look/paper", MEMBER, look::paper).kept(),
                get("/deeper-look", SIGNED_IN, look::guide).kept(),

                get("/communities/{community}/cycles/{cycle}/lessons", MEMBER, lesson::list).kept(),
                get("/communities/{community}/cycles/{cycle}/lessons/new", MEMBER, lesson::ask).kept(),
                post("/communities/{community}/cycles/{cycle}/lessons", MEMBER, lesson::write).kept(),
                post("/communities/{community}/lessons/{lesson}/removal", MEMBER, lesson::remove).kept(),

                get("/communities/{community}/products", MEMBER, products::list).kept(),
                get("/communities/{community}/challenges/{challenge}/consolidations/new", MEMBER, consolidation::ask).kept(),
                post("/communities/{community}/challenges/{challenge}/consolidations", MEMBER, consolidation::plan).kept(),
                get("/communities/{community}/consolidations/{consolidation}", MEMBER, consolidation::show).kept(),
                get("/communities/{community}/consolidations/{consolidation}/plan", MEMBER, consolidation::askChange).kept(),
                post("/communities/{community}/consolidations/{consolidation}/plan", MEMBER, consolidation::change).kept(),
                post("/communities/{community}/consolidations/{consolidation}/removal", MEMBER, consolidation::remove).kept(),
                get("/communities/{community}/consolidations/{consolidation}/product", MEMBER, consolidation::askProduct).kept(),
                post("/communities/{community}/consolidations/{consolidation}/product", MEMBER, consolidation::make).kept(),
                get("/communities/{community}/consolidations/{consolidation}/review", MEMBER, consolidation::askReview).kept(),
                post("/communities/{community}/consolidations/{consolidation}/review", MEMBER, consolidation::review).kept(),

                get("/communities/{community}/cycles/{cycle}/disseminations/new", MEMBER, dissemination::ask).kept(),
                post("/communities/{community}/cycles/{cycle}/disseminations", MEMBER, dissemination::plan).kept(),
                get("/communities/{community}/disseminations/{dissemination}", MEMBER, dissemination::show).kept(),
                post("/communities/{community}/disseminations/{dissemination}/completion", MEMBER, dissemination::complete).kept(),
                get("/communities/{community}/disseminations/{dissemination}/plan", MEMBER, dissemination::askChange).kept(),
                post("/communities/{community}/disseminations/{dissemination}/plan", MEMBER, dissemination::change).kept(),
                post("/communities/{community}/disseminations/{dissemination}/removal", MEMBER, dissemination::remove).kept(),

                get("/communities/{community}/sessions/{session}/pulse", MEMBER, pulse::ask).kept(),
                post("/communities/{community}/sessions/{session}/pulse", MEMBER, pulse::say).kept().withoutName(),
                get("/communities/{community}/cycles/{cycle}/enablers", MEMBER, enablers::ask).kept(),
                post("/communities/{community}/cycles/{cycle}/enablers", MEMBER, enablers::judge).kept().withoutName(),
                get("/communities/{community}/pulse", MEMBER, pulse::trend).kept(),

                get("/communities/{community}/documents", MEMBER, documents::list).kept(),
                get("/communities/{community}/documents/new", MEMBER, documents::ask).kept(),
                post("/communities/{community}/documents", MEMBER, documents::add).kept(),
                post("/communities/{community}/documents/{document}/removal", MEMBER, documents::remove).kept(),

                get("/communities/{community}/files/{file}", SIGNED_IN, files::serve).kept(),

                get("/communities/{community}/sessions/{session}/papers", MEMBER, papers::papers).kept(),
                get("/communities/{community}/sessions/{session}/paper-record", LEADER, paperRecord::ask).kept(),
                post("/communities/{community}/sessions/{session}/paper-record", LEADER, paperRecord::enter).kept(),
                get("/communities/{community}/sessions/{session}/report", SIGNED_IN, sessionReport::report).kept(),
                post("/communities/{community}/sessions/{session}/report", LEADER, sessionReport::submit).kept(),
                get("/communities/{community}/sessions/{session}/report/outside", MEMBER, sessionReport::outside).kept(),
                get("/communities/{community}/sessions/{session}/report/blank", MEMBER, papers::blank).kept(),
                get("/communities/{community}/cycles/{cycle}/report", SIGNED_IN, cycleReport::report).kept(),
                post("/communities/{community}/cycles/{cycle}/report", LEADER, cycleReport::submit).kept(),
                post("/communities/{community}/cycles/{cycle}/report/receipts", SIGNED_IN, cycleReport::receive).kept(),
                post("/communities/{community}/cycles/{cycle}/report/returns", SIGNED_IN, cycleReport::giveBack).kept(),
                post("/communities/{community}/cycles/{cycle}/report/acceptance", SIGNED_IN, cycleReport::accept).kept(),

                get("/communities/{community}/pack", MEMBER, pack::pack).kept(),
                get("/communities/{community}/shelf", MEMBER, shelf::choose),
                get("/communities/{community}/shelf/file", MEMBER, shelf::file),
                get("/communities/{community}/shelf/import", LEADER, shelfImport::ask),
                post("/communities/{community}/shelf/import", LEADER, shelfImport::take),

                get("/support", OVERSEE, support::all).kept(),
                get("/communities/{community}/support", SIGNED_IN, support::show).kept(),
                post("/communities/{community}/support", SIGNED_IN, support::add).kept(),
                get("/communities/{community}/support/new/{kind}", SIGNED_IN, support::ask).kept(),
                get("/communities/{community}/support/{support}", SIGNED_IN, support::askCorrection).kept(),
                post("/communities/{community}/support/{support}", SIGNED_IN, support::correct).kept(),

                get("/", SIGNED_IN, today::today).kept());
    }

    public List<Route> table() {
        return table;
    }
}
