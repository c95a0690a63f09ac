"""Words of which the resolutions that are made consist: an invented Office's."""

SUBJECTS = (
    "the protection of mountain springs",
    "the work of the International Office for Mountain Springs",
    "the equal use of languages in the registers of springs",
    "access of villages to clean water in dry years",
    "the training of keepers of wells and cisterns",
    "cooperation among the bodies that measure the flow of springs",
    "the financing of small works above two thousand metres",
    "the exchange of maps and measurements between neighbouring valleys",
    "the part of young people in the care of springs",
    "the timely publication of reports in all the languages of the Office",
)
PREAMBULAR = (
    *("Recalling", "Recalling also", "Reaffirming", "Noting with concern", "Noting"),
    *("Welcoming", "Emphasizing", "Recognizing", "Bearing in mind", "Convinced of"),
    *("Taking note with appreciation of", "Deeply concerned about", "Mindful of"),
)
OPERATIVE = (
    *("Requests", "Also requests", "Invites", "Encourages", "Calls upon", "Urges"),
    *("Further requests", "Reiterates its request to", "Strongly encourages"),
    *("Takes note of the report of", "Welcomes the efforts of", "Recommends that"),
)
ADDRESSEES = (
    *("the Secretary-General", "Member States", "the specialized agencies"),
    *("the Economic and Social Council", "the United Nations Development Programme"),
    *("the regional commissions", "all States and international organizations"),
)
TASKS = (
    "to submit to the General Assembly a comprehensive report on the matter",
    "to keep the register of springs and to publish it in the six official languages",
    "to strengthen, within existing resources, the training of keepers of wells",
    "to consider further measures for the benefit of villages in dry years",
    "to inform the General Assembly of the progress made in the implementation of the "
    "present resolution",
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
ORDINALS = ("seventy-ninth", "eightieth", "eighty-first", "eighty-second")
