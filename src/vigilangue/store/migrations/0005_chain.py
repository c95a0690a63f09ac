import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0004_people'),
    ]

    operations = [
        migrations.AddField(
            model_name='collection',
            name='dropped',
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True)),
                ('previous', models.CharField(max_length=71)),
                ('link', models.CharField(max_length=71)),
                ('collection', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='link', to='store.collection')),
            ],
        ),
    ]
