package org.postil.coding.suggest;

import java.util.List;
import java.util.Random;

/** The words of {@link InventedReport}: none of them is of the corpus. */
final class InventedWords {
    /**
     * An agency as a report calls it.
     *
     * @param code its name in the codebook; empty for one that the codebook does not have
     */
    record Agency(String printed, String code) {}

    static final List<Agency> AGENCIES =
            List.of(
                    new Agency("Children's Services", "Children's Social Care"),
                    new Agency("the Children and Families Service", "Children's Social Care"),
                    new Agency("CSC", "Children's Social Care"),
                    new Agency("the Education Service", "Education"),
                    new Agency("Schools", "Education"),
                    new Agency("the Safeguarding Children Partnership", "LSCB"),
                    new Agency("the Local Safeguarding Children Board", "LSCB"),
                    new Agency("the Community Safety Partnership", "CSP"),
                    new Agency("the CSP", "CSP"),
                    new Agency("the Clinical Commissioning Group", "Health"),
                    new Agency("the NHS Trust", "Health"),
                    new Agency("the Police", "Police"),
                    new Agency("the Constabulary", "Police"),
                    new Agency("the Housing Department", "Housing"),
                    new Agency("the National Probation Service", "Probation"),
                    new Agency("the Voluntary Sector Alliance", "Third sector"),
                    new Agency("the Home Office", "Home Office"),
                    new Agency("the Fire and Rescue Service", ""),
                    new Agency("all care homes in the county", ""));

    /** What is to be done: a verb in its base form and the rest. */
    static final List<String> DEEDS =
            List.of(
                    "set up a shared inbox for reports that arrive after office hours",
                    "keep a log of every missed appointment and read it out at the weekly meeting",
                    "rewrite the leaflet that is handed to people leaving custody",
                    "agree who rings a relative back and within how many days",
                    "send a link worker to the hostel on Thursdays",
                    "publish the waiting times for the perpetrator programme each quarter",
                    "give reception staff a card with three questions on it",
                    "replace the paper diary with one that all teams can open",
                    "invite a survivor to speak at each induction day",
                    "review how interpreters are booked for home visits",
                    "draw up a map of services for men who are harmed at home",
                    "test the alert on the patient record with a mock case",
                    "write to every landlord about the signs of economic control",
                    "pay for twelve more places on the recovery course",
                    "appoint a lead for stalking and cyber harassment",
                    "check that closed cases were closed for a stated reason",
                    "add a box for pets to the risk form",
                    "fund a bereavement counsellor for two years",
                    "hold a joint tabletop exercise before next winter",
                    "build a single page that shows who else is working with a household",
                    "remind supervisors that disagreement is to be written down",
                    "collect the views of neighbours when a tenancy is reviewed",
                    "make the refuge directory available in seven languages",
                    "train call handlers to stay on the line when somebody falls silent",
                    "record the reason whenever a welfare visit is not made",
                    "audit thirty strangulation reports and share what is found",
                    "offer a second appointment with a worker of the same sex",
                    "introduce a flag for carers who are themselves unwell",
                    "bring the lone parent protocol up to date",
                    "name a deputy for the multi-agency conference chair",
                    "ask about firearms at each licence renewal",
                    "follow up every withdrawn statement within a week",
                    "compare its threshold document with that of the neighbouring county",
                    "run a poster campaign in barber shops and gyms",
                    "examine why referrals fell after the merger of two teams",
                    "provide a quiet room for disclosures at each health centre");

    static final List<String> EVENTS =
            List.of(
                    "a member of staff visits a home where a dog is aggressive",
                    "two reports arrive in one week",
                    "a person moves out of the area",
                    "a worker is refused entry twice");

    private InventedWords() {}

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
