import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0016_news_by_severity'),
    ]

    operations = [
        migrations.CreateModel(
            name='Volume',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.CharField(max_length=500, unique=True)),
                ('digest', models.CharField(max_length=71)),
                ('dropped', models.DateTimeField(null=True)),
                ('collection', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='volumes', to='store.collection')),
            ],
        ),
        migrations.AddField(
            model_name='capture',
            name='volume',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='captures', to='store.volume'),
        ),
        migrations.AlterField(
            model_name='link',
            name='collection',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='store.collection'),
        ),
        migrations.AddField(
            model_name='link',
            name='volume',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='link', to='store.volume'),
        ),
        migrations.AddConstraint(
            model_name='link',
            constraint=models.UniqueConstraint(condition=models.Q(('volume__isnull', True)), fields=('collection',), name='link_once'),
        ),
    ]
