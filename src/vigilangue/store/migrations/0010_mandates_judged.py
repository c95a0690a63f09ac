"""Let an evaluation be of mandates: it judges the registry, not a collection."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A collection that may be lacking."""

    dependencies = [
        ('store', '0006_attempts'),
    ]

    operations = [
        migrations.AlterField(
            model_name='evaluation',
            name='collection',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='evaluations', to='store.collection'),
        ),
    ]
