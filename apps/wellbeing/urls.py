from django.urls import path

from apps.wellbeing import care_views, helpline_views, safety_views, time_views

app_name = "wellbeing"
urlpatterns = [
    path("safety/", safety_views.safety, name="safety"),
    path("safety/helplines/", helpline_views.helplines, name="helplines"),
    path("care/", care_views.care, name="care"),
    path("care/people/new/", care_views.new_contact, name="new-contact"),
    path("care/people/<uuid:pk>/", care_views.contact, name="contact"),
    path("care/people/<uuid:pk>/up/", care_views.move_contact_up, name="move-contact-up"),
    path("care/people/<uuid:pk>/take-out/", care_views.take_out_contact, name="take-out-contact"),
    path("care/time/", time_views.time, name="time"),
    path("care/time/limits/", time_views.limits, name="limits"),
    path("care/plan/", care_views.plan, name="plan"),
    path("care/plan/edit/", care_views.edit_plan, name="edit-plan"),
]
